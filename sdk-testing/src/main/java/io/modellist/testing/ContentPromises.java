package io.modellist.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.modellist.core.ResponseLimits;
import io.modellist.core.UnexpectedContentException;
import org.junit.jupiter.api.Test;

/** A success that is not the list is never taken for an empty list. */
public interface ContentPromises extends Promises {
  @Test
  default void anObjectWithoutTheListIsAnError() {
    isRefused(Fault.answer("{}"));
  }

  @Test
  default void nullIsAnError() {
    isRefused(Fault.answer("null"));
  }

  @Test
  default void aListThatIsNullIsAnError() {
    isRefused(Fault.answer("{\"%s\":null}".formatted(subject().fake().listKey())));
  }

  @Test
  default void aListThatIsTextIsAnError() {
    isRefused(Fault.answer("{\"%s\":\"none\"}".formatted(subject().fake().listKey())));
  }

  @Test
  default void anErrorObjectWithSuccessIsAnError() {
    isRefused(Fault.answer("{\"error\":\"quota\",\"message\":\"later\"}"));
  }

  @Test
  default void anHtmlPageIsAnErrorThatNamesItsType() {
    UnexpectedContentException failure = isRefused(Fault.html(200));

    assertThat(failure).hasMessageContaining("text/html");
  }

  @Test
  default void anEmptyBodyIsAnError() {
    isRefused(Fault.emptyBody());
  }

  @Test
  default void plainTextIsAnError() {
    isRefused(Fault.answer("fine"));
  }

  @Test
  default void aBodyOverTheLimitIsAnErrorAlsoWhenCompressed() {
    isRefused(Fault.oversized(200_000));
    isRefused(Fault.oversized(200_000).gzipped());
  }

  @Test
  default void aCompressedAnswerIsRead() {
    subject().fake().withModels(3).onEveryRequest(Fault.gzip());

    assertThat(ContractSubject.ids(subject().listing())).isEqualTo(subject().fake().ids());
  }

  private UnexpectedContentException isRefused(Fault fault) {
    subject().fake().forgetRequests().recover().onEveryRequest(fault);

    UnexpectedContentException failure =
        catchThrowableOfType(
            UnexpectedContentException.class,
            () ->
                subject()
                    .client(b -> b.limits(ResponseLimits.DEFAULT.withBodyBytes(100_000)))
                    .listModels()
                    .toList());

    assertThat(failure).as("unexpected content").isNotNull();
    assertThat(failure.progress()).isPresent();
    assertThat(failure.request()).isPresent();
    assertThat(subject().fake().requestCount()).as("requests").isEqualTo(1);
    return failure;
  }
}
