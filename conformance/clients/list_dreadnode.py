"""Calls dreadnode. Reads one call per line from stdin, and prints one result per line.

A call:   {"url": ..., "key": ..., "org": ..., "size": 50, "arguments": {"search": "llm"}}
          to list models, with this number per page; with "name" in place of "size" to get one
A result: {"models": [...]} with the fields as the client typed them
      or  {"error": CLASS, "message": ...}
"""

import json
import sys

from dreadnode.app.api.client import ApiClient
from dreadnode.app.cli.shared import _collect_pages  # The pager of "dn model list".


def call(request):
    client, org = ApiClient(request["url"], api_key=request["key"]), request["org"]
    if "name" in request:
        return [client.get_model(org, request["name"]).model_dump(mode="json")]
    return _collect_pages(
        lambda page, size: client.list_models(org, page=page, limit=size, **request["arguments"]),
        limit=sys.maxsize,
        page_size=request["size"],
    )


for line in sys.stdin.buffer:
    try:
        answer = {"models": call(json.loads(line))}
    except Exception as error:
        answer = {"error": type(error).__name__, "message": str(error)}
    print(json.dumps(answer), flush=True)
