package io.modellist.testing;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Selects and sorts models as Open WebUI does. */
final class OpenWebUiModels {
  /** The user that the fake's key belongs to, for {@code view_option}. */
  static final String CALLER = "user-1";

  /** The parameters of a request. Those that it does not set are empty. */
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

  List<@Nullable Object> select(
      List<@Nullable Object> entries, Query query, OpenWebUiVersion version) {
    boolean full = version.searchesOwnersAndAllTags();
    Comparator<@Nullable Object> ascending =
        switch (query.orderBy) {
          case "name" -> Comparator.comparing(entry -> WireForm.text(entry, "name"));
          case "updated_at" ->
              Comparator.comparingLong(entry -> WireForm.number(entry, "updated_at"));
          // Without an order, or with an unknown one, the newest model is first, as observed.
          default -> Comparator.comparingLong(entry -> WireForm.number(entry, "created_at"));
        };
    return entries.stream()
        .filter(entry -> isFound(entry, query.query, full))
        .filter(entry -> isInView(entry, query.viewOption))
        .filter(entry -> full || query.tag.chars().allMatch(c -> c < 128))
        .filter(entry -> query.tag.isEmpty() || mentions(WireForm.at(entry, "meta"), query.tag))
        .sorted(WireForm.directed(ascending, !query.direction.equals("asc")))
        .toList();
  }

  private static boolean isFound(@Nullable Object entry, String text, boolean ofOwner) {
    Stream<String> own =
        Stream.of(WireForm.text(entry, "name"), WireForm.text(entry, "base_model_id"));
    Stream<String> owner =
        Stream.of(WireForm.text(entry, "user", "name"), WireForm.text(entry, "user", "email"));
    return (ofOwner ? Stream.concat(own, owner) : own).anyMatch(field -> isLike(field, text));
  }

  /** Returns whether the field has this text, in which % and _ are wildcards, as observed. */
  private static boolean isLike(String field, String text) {
    String pattern =
        text.chars()
            .mapToObj(
                c ->
                    switch (c) {
                      case '%' -> ".*";
                      case '_' -> ".";
                      default -> Pattern.quote(Character.toString(c));
                    })
            .collect(Collectors.joining());
    return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.DOTALL)
        .matcher(field)
        .find();
  }

  private static boolean isInView(@Nullable Object entry, String option) {
    boolean own = WireForm.text(entry, "user_id").equals(CALLER);
    return switch (option) {
      case "created" -> own;
      case "shared" -> !own;
      default -> true;
    };
  }

  /**
   * Returns whether the value has the tag as a text or as the name of a field. The server looks for
   * the quoted tag anywhere in the JSON text of the meta data.
   */
  private static boolean mentions(@Nullable Object value, String tag) {
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .anyMatch(field -> mentions(field.getKey(), tag) || mentions(field.getValue(), tag));
    }
    return value instanceof List<?> list
        ? list.stream().anyMatch(member -> mentions(member, tag))
        : value instanceof String text && text.equalsIgnoreCase(tag);
  }
}
