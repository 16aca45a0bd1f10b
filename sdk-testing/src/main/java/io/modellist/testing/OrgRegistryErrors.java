package io.modellist.testing;

import java.util.List;

/** The registry's error bodies, as in its API document. */
final class OrgRegistryErrors {
  private OrgRegistryErrors() {}

  static Reply refusal(int status, String detail) {
    String type =
        switch (status) {
          case 401 -> "authentication_error";
          case 403 -> "permission_error";
          case 429 -> "rate_limit_error";
          default -> StatusText.code(status) + "_error";
        };
    return Reply.json(status, WireForm.object("code", status, "detail", detail, "type", type));
  }

  static Reply invalid(String parameter, String message) {
    return Reply.json(
        422,
        WireForm.object(
            "code",
            422,
            "detail",
            "Validation failed",
            "type",
            "validation_error",
            "errors",
            List.of(
                WireForm.object(
                    "loc", List.of("query", parameter), "msg", message, "type", "value_error"))));
  }
}
