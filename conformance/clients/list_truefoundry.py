"""Calls truefoundry-sdk. Reads one call per line from stdin, and prints one result per line.

A call:   {"url": ..., "key": ..., "method": "list", "arguments": {"limit": 10}}
A result: {"models": [...], "unknown": [...]}
      or  {"error": CLASS, "status": ..., "body": ...}

The models have the fields as the client typed them, and under "classes" the classes that it chose
for the source and the framework. Unknown are the fields that the client has no type for.
"""

import json
import sys

from pydantic import BaseModel
from truefoundry_sdk import TrueFoundry


def typed(model):
    manifest = model.latest_version and model.latest_version.manifest
    parts = {name: getattr(manifest, name, None) for name in ("source", "framework")}
    classes = {name: type(part).__name__ for name, part in parts.items() if part}
    return model.model_dump(mode="json", by_alias=True) | {"classes": classes}


def unknown(value, path=""):
    if isinstance(value, list):
        return {name for part in value for name in unknown(part, path)}
    if not isinstance(value, BaseModel):
        return set()
    found = {path + "/" + name for name in value.model_extra or {}}
    for name in type(value).model_fields:
        found |= unknown(getattr(value, name), path + "/" + name)
    return found


def call(request):
    models = TrueFoundry(base_url=request["url"], api_key=request["key"]).models
    result = getattr(models, request["method"])(**request["arguments"])
    found = list(result) if request["method"] == "list" else [result.data]
    return {
        "models": [typed(model) for model in found],
        "unknown": sorted(unknown(found)),
    }


for line in sys.stdin.buffer:
    try:
        answer = call(json.loads(line))
    except Exception as error:
        answer = {"error": type(error).__name__,
                  "status": getattr(error, "status_code", None),
                  "body": getattr(error, "body", str(error))}
    print(json.dumps(answer), flush=True)
