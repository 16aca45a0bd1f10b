package io.modellist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.modellist.core.ConfigurationException;
import io.modellist.testing.Fault;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {
  @ParameterizedTest
  @CsvSource({
    "--page-size,0",
    "--max-items,0",
    "--max-requests,0",
    "--consistency complete --max-passes,101",
    "--max-attempts,0",
    "--read-ahead,33",
  })
  void aValueOutOfRangeIsReportedWithItsOption(String option, String value) {
    try (RunningFake service = RunningFake.start(Provider.NARRATIVE)) {
      TestHost host = service.host();

      assertThat(host.run(service.list((option + " " + value).split(" ")))).isEqualTo(2);
      assertThat(host.err())
          .startsWith(
              "error: ConfigurationException: " + option.replaceAll(".* ", "") + " must be ");
    }
  }

  @Test
  void reachedLimitsAreReportedWithTheirOptions() {
    try (RunningFake service = RunningFake.start(Provider.NARRATIVE)) {
      service.fake().onRequests(2, 9, Fault.stall());
      TestHost requests = service.host();
      TestHost attempt = service.host();
      TestHost call = service.host();

      requests.run(service.list("--max-requests", "1"));
      attempt.run(service.list("--attempt-timeout", "50ms", "--max-attempts", "1"));
      call.run(service.list("--call-timeout", "50ms"));

      assertThat(requests.err()).contains(" more requests than --max-requests = 1.");
      assertThat(attempt.err()).contains(" (--attempt-timeout)");
      assertThat(call.err()).contains(" (--call-timeout)");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "NARRATIVE_API_KEY,NARRATIVE,set NARRATIVE_API_KEY",
    "OPENWEBUI_BASE_URL,OPENWEBUI,'set OPENWEBUI_BASE_URL, or give --base-url'",
    "DREADNODE_ORGANIZATION,ORGREGISTRY,'set DREADNODE_ORGANIZATION, or give --org'",
  })
  void missingSettingsAreReportedWithoutJavaNames(
      String missing, Provider provider, String advice) {
    try (RunningFake service = RunningFake.start(provider)) {
      Map<String, String> rest = new HashMap<>(Fakes.environment(provider, service.fake()));
      rest.remove(missing);
      TestHost host = new TestHost(rest);

      assertThat(host.run(service.list())).isEqualTo(2);
      assertThat(host.err()).endsWith(": " + advice + "\n");
    }
  }

  @Test
  void theRefusalOfPlainHttpNamesTheOptionThatAllowsIt() {
    try (RunningFake service = RunningFake.start(Provider.NARRATIVE)) {
      TestHost host = service.host();

      assertThat(host.run(service.list("--base-url", "http://api.example"))).isEqualTo(2);
      assertThat(host.err()).endsWith("use https, or give --allow-http\n");
    }
  }

  @Test
  void theServicesOwnTextStaysUnchanged() {
    try (RunningFake service = RunningFake.start(Provider.NARRATIVE)) {
      service.fake().onEveryRequest(Fault.status(400, "the maxItems of this account"));
      TestHost host = service.host();

      assertThat(host.run(service.list())).isEqualTo(3);
      assertThat(host.err()).contains("the maxItems of this account");
    }
  }

  @Test
  void aSettingsNameWithinAUrlStaysUnchanged() {
    String url = "GET http://127.0.0.1/models?maxItems=1&x=maxItems";
    ConfigurationException failure = new ConfigurationException(url + " (callTimeout).");

    assertThat(Wording.of(failure)).isEqualTo(url + " (--call-timeout).");
  }
}
