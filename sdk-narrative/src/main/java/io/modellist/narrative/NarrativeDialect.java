package io.modellist.narrative;

import io.modellist.core.ApiError;
import io.modellist.core.SortDirection;
import io.modellist.core.spi.Dialect;
import io.modellist.core.spi.ErrorBody;
import io.modellist.core.spi.Ordering;
import io.modellist.core.spi.Parameter;
import io.modellist.core.spi.Service;
import io.modellist.core.spi.WirePage;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The dialect of Narrative: its names, its defaults and its errors. Sources: the API pages "Get
 * models", "Get a model" and "Errors".
 */
record NarrativeDialect() implements Dialect<NarrativeModel> {
  static final Service SERVICE =
      new Service(
          "narrative", "NARRATIVE_API_KEY", "NARRATIVE_BASE_URL", NarrativeClient.PRODUCTION);

  /**
   * The order that a query asks for by default. It places new models last, so that a listing in
   * progress neither misses nor repeats a model when they are added.
   */
  static final NarrativeSort DEFAULT_SORT = NarrativeSort.CREATED_AT;

  static final SortDirection DEFAULT_DIRECTION = SortDirection.ASCENDING;

  /** The service's own default, from "Get models". */
  static final int DEFAULT_PAGE_SIZE = 100;

  /** The largest page that the SDK asks for. The API page states no limit. */
  static final int MOST_PER_PAGE = 1000;

  /** Returns the value of {@code order_by}, such as {@code created_at_asc}. */
  static String orderBy(NarrativeSort field, SortDirection direction) {
    return field.value() + "_" + direction.value();
  }

  /**
   * Describes an order of the list. Both orders of "Get models" are by {@code created_at}. The API
   * page lists it separately from {@code updated_at}, so it is the time of creation, which does not
   * change.
   */
  static Ordering ordering(String orderBy) {
    String ascending = orderBy(NarrativeSort.CREATED_AT, SortDirection.ASCENDING);
    String descending = orderBy(NarrativeSort.CREATED_AT, SortDirection.DESCENDING);
    boolean isAscending = orderBy.equals(ascending);
    if (!isAscending && !orderBy.equals(descending)) {
      return Ordering.by(orderBy);
    }
    String reverse = isAscending ? descending : ascending;
    return Ordering.byCreation(
        NarrativeSort.CREATED_AT.value(), isAscending, new Parameter("order_by", reverse));
  }

  @Override
  public Service service() {
    return SERVICE;
  }

  @Override
  public Class<NarrativeModel> modelType() {
    return NarrativeModel.class;
  }

  @Override
  public Class<? extends WirePage<NarrativeModel>> pageType() {
    return NarrativePage.class;
  }

  /** Reads {@code {"error": "a_code", "error_description": "A sentence."}}, as in OAuth 2.0. */
  @Override
  public ApiError error(int status, ErrorBody body) {
    Optional<String> type = body.text("error");
    Optional<String> detail = body.text("error_description");
    return type.isEmpty() && detail.isEmpty()
        ? ApiError.unrecognized(body.text())
        : new ApiError(status, type.orElse(null), detail.orElse(null), List.of(), body.text());
  }

  @Override
  public Optional<String> hint(int status, @Nullable String contentType, @Nullable ApiError error) {
    if (error == null || (status == 404 && !error.recognized())) {
      return Optional.of("Check the base URL (NARRATIVE_BASE_URL).");
    }
    // The meanings of 401 and 403 are from the API page "Errors".
    return Optional.ofNullable(
        switch (status) {
          case 401 -> "The key in NARRATIVE_API_KEY is wrong or has expired.";
          case 403 -> "The key lacks the permission to read models.";
          default -> null;
        });
  }
}
