package io.modellist.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.modellist.core.simulation.Simulation;
import io.modellist.core.simulation.TestModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SerializationTest {
  private static final Bookmark BOOKMARK =
      Simulation.pageNumbers(7, 3).listing().iterator().bookmark();
  private static final RequestInfo REQUEST = new RequestInfo("GET", "http://x/models?page=2", 3);
  private static final Progress PROGRESS = new Progress(BOOKMARK, 2L, 30);
  private static final ListingReport REPORT =
      Simulation.pageNumbers(7, 3).listing().iterator().report();

  static Stream<ModelListException> everyException() {
    Exception cause = new IOException("reset");
    return Stream.concat(
        Stream.of(
            new TransportException("m", cause, REQUEST, PROGRESS),
            new DeadlineException("m", cause, REQUEST, PROGRESS),
            new UnexpectedContentException("m", cause, REQUEST, PROGRESS),
            new PagingException("m", cause, REQUEST, PROGRESS),
            new IncompleteListingException("m", cause, REQUEST, PROGRESS, REPORT),
            new CancelledException("m", cause, REQUEST, PROGRESS),
            new CredentialException("m", cause, REQUEST, PROGRESS),
            new ConfigurationException("m")),
        Stream.of(302, 400, 401, 403, 404, 409, 422, 426, 429, 503)
            .map(SerializationTest::refusal));
  }

  @ParameterizedTest
  @MethodSource("everyException")
  void anExceptionIsTheSameAfterItsRoundTrip(ModelListException thrown) throws Exception {
    thrown.addSuppressed(refusal(500));

    ModelListException copy = (ModelListException) copy(thrown);

    assertThat(copy).hasSameClassAs(thrown).hasMessage(thrown.getMessage());
    assertThat(copy.getSuppressed()).hasSize(1);
    assertThat(copy.request()).isEqualTo(thrown.request());
    assertThat(copy.progress()).isEqualTo(thrown.progress());
    if (thrown instanceof ApiException refusal) {
      ApiException refusalCopy = (ApiException) copy;
      assertThat(refusalCopy.status()).isEqualTo(refusal.status());
      assertThat(refusalCopy.error()).isEqualTo(refusal.error());
      assertThat(refusalCopy.headers()).isEqualTo(refusal.headers());
      assertThat(refusalCopy.retryAfter()).contains(Duration.ofSeconds(7));
      assertThat(refusalCopy.requestId()).contains("r-1");
    }
    if (thrown instanceof IncompleteListingException incomplete) {
      ListingReport report = ((IncompleteListingException) copy).report();
      assertThat(report).isEqualTo(incomplete.report());
    }
  }

  @Test
  void everyTypeIsTested() {
    List<Class<?>> tested = everyException().<Class<?>>map(Object::getClass).toList();

    assertThat(tested)
        .containsAll(Arrays.asList(ApiException.class.getPermittedSubclasses()))
        .containsAll(Arrays.asList(ModelListException.class.getPermittedSubclasses()));
  }

  @Test
  void aThrownExceptionIsTheSameAfterItsRoundTrip() throws Exception {
    Simulation service = Simulation.pageNumbers(7, 3);
    Listing<TestModel> listing = service.listing().maxRequests(2);
    IncompleteListingException thrown =
        catchThrowableOfType(IncompleteListingException.class, listing::toList);

    IncompleteListingException copy = (IncompleteListingException) copy(thrown);

    assertThat(copy.report()).isEqualTo(thrown.report());
    assertThat(copy.report().items()).isEqualTo(6);
  }

  private static ApiException refusal(int status) {
    List<FieldError> errors = List.of(new FieldError(List.of("query", "page"), "too low", null));
    return ApiException.of(
        new ApiException.Refusal(
            "refused",
            ResponseInfo.of(
                status, Map.of("Retry-After", List.of("7"), "X-Request-Id", List.of("r-1"))),
            new ApiError(status, "odd", null, errors, "{}"),
            REQUEST,
            PROGRESS));
  }

  private static Object copy(Object original) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(original);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return in.readObject();
    }
  }
}
