package io.modellist.testing;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Selects and sorts models as Open WebUI does. */
final class OpenWebUiModels {
  /** The user that the fake's key belongs to, for {@code view_option}. */
  static final String CALLER = "user-1";

  /** The parameters of a request; those that it does not set are empty. */
  record Query(String query, String viewOption, String tag, String orderBy, String direction) {
    static Query of(SeenRequest request) {
      return new Query(
          request.parameter("query").orElse(""),
          request.parameter("view_option").orElse(""),
          request.parameter("tag").orElse(""),
          request.parameter("order_by").orElse(""),
          request.parameter("direction").orElse(""));
    }
  }

  List<@Nullable Object> select(List<@Nullable Object> entries, Query query) {
    Comparator<@Nullable Object> ascending =
        switch (query.orderBy) {
          case "name" -> Comparator.comparing(entry -> Wire.text(entry, "name"));
          case "updated_at" -> Comparator.comparingLong(entry -> Wire.number(entry, "updated_at"));
          // Without an order, or with an unknown one, the newest model is first, as observed.
          default -> Comparator.comparingLong(entry -> Wire.number(entry, "created_at"));
        };
    return entries.stream()
        .filter(entry -> isFound(entry, query.query))
        .filter(entry -> isInView(entry, query.viewOption))
        .filter(entry -> query.tag.isEmpty() || hasTag(entry, query.tag))
        .sorted(Wire.directed(ascending, !query.direction.equals("asc")))
        .toList();
  }

  private static boolean isFound(@Nullable Object entry, String text) {
    return Stream.of(
            Wire.text(entry, "name"),
            Wire.text(entry, "base_model_id"),
            Wire.text(entry, "user", "name"),
            Wire.text(entry, "user", "email"))
        .anyMatch(field -> Wire.contains(field, text));
  }

  private static boolean isInView(@Nullable Object entry, String option) {
    boolean own = Wire.text(entry, "user_id").equals(CALLER);
    return switch (option) {
      case "created" -> own;
      case "shared" -> !own;
      default -> true;
    };
  }

  private static boolean hasTag(@Nullable Object entry, String tag) {
    return Wire.names(entry, "meta", "tags").anyMatch(tag::equalsIgnoreCase);
  }
}
