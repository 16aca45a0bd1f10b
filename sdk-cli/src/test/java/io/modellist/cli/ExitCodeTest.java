package io.modellist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.modellist.core.ApiError;
import io.modellist.core.ApiException;
import io.modellist.core.CancelledException;
import io.modellist.core.ConfigurationException;
import io.modellist.core.CredentialException;
import io.modellist.core.DeadlineException;
import io.modellist.core.IncompleteListingException;
import io.modellist.core.ListingReport;
import io.modellist.core.PagingException;
import io.modellist.core.TransportException;
import io.modellist.core.UnexpectedContentException;
import io.modellist.testing.InMemoryCatalog;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExitCodeTest {
  @ParameterizedTest
  @CsvSource({
    "302,4", "400,3", "401,3", "403,3", "404,3", "409,3", "418,3", "422,3", "426,3", "429,3",
    "500,4", "502,4", "503,4", "504,4"
  })
  void refusalsAreDistinguishedByStatus(int status, int code) {
    assertThat(ExitCode.of(ApiException.of(status, ApiError.unrecognized(null), Map.of())))
        .isEqualTo(code);
  }

  @Test
  void otherFailuresAreDistinguishedByType() {
    assertThat(ExitCode.of(new ConfigurationException("x"))).isEqualTo(2);
    assertThat(ExitCode.of(new CredentialException("x", null, null, null))).isEqualTo(2);
    assertThat(ExitCode.of(new TransportException("x", null, null, null))).isEqualTo(4);
    assertThat(ExitCode.of(new DeadlineException("x", null, null, null))).isEqualTo(4);
    assertThat(ExitCode.of(new UnexpectedContentException("x", null, null, null))).isEqualTo(4);
    assertThat(ExitCode.of(new PagingException("x", null, null, null))).isEqualTo(5);
    ListingReport report = new InMemoryCatalog<>(List.of()).listModels().iterator().report();
    assertThat(ExitCode.of(new IncompleteListingException("x", null, null, null, report)))
        .isEqualTo(5);
    assertThat(ExitCode.of(new CancelledException("x", null, null, null))).isEqualTo(130);
    assertThat(ExitCode.of(new IllegalStateException("x"))).isEqualTo(1);
    assertThat(ExitCode.of(new StackOverflowError())).isEqualTo(1);
  }
}
