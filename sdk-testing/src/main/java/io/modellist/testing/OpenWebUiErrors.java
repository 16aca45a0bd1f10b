package io.modellist.testing;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The error bodies of Open WebUI, recorded from version 0.12.4. */
final class OpenWebUiErrors {
  static final String NOT_FOUND = "We could not find what you're looking for :/";

  private OpenWebUiErrors() {}

  static Reply detail(int status, String text) {
    return Reply.json(status, WireForm.object("detail", text));
  }

  /** Returns a 401 whose text depends on the credential that was sent, if it was a credential. */
  static Reply unauthenticated(@Nullable String credential) {
    if (credential == null) {
      return detail(401, "Not authenticated");
    }
    return credential.startsWith("sk-")
        ? detail(401, "Your session has expired or the token is invalid. Please sign in again.")
        : detail(401, "401 Unauthorized");
  }

  static Reply pageIsNotANumber(String input) {
    return invalid(
        "int_parsing",
        "query",
        "page",
        "Input should be a valid integer, unable to parse string as an integer",
        input);
  }

  static Reply invalid(
      String type, String in, String name, String message, @Nullable String input) {
    Map<String, @Nullable Object> error =
        WireForm.object("type", type, "loc", List.of(in, name), "msg", message, "input", input);
    return Reply.json(422, WireForm.object("detail", List.of(error)));
  }
}
