package io.modellist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.modellist.testing.Fault;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Verifies the most detailed failure output against services that send the key back. */
class SecretOutputTest {
  private static final String KEY = "sk-live_Zq7XcAn4ry/+=~&<>'\"\\%Qw9DoNotPr1nt";

  static Stream<Arguments> failures() {
    return Stream.of(Provider.values())
        .flatMap(provider -> faults().keySet().stream().map(name -> Arguments.of(provider, name)));
  }

  private static Map<String, Fault> faults() {
    String url = URLEncoder.encode(KEY, StandardCharsets.UTF_8);
    String html = KEY.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&#34;");
    Map<String, Fault> faults = new TreeMap<>();
    faults.put("a refusal", Fault.echoCredential(401).reason(KEY).header("X-Request-Id", KEY));
    faults.put("another refusal", Fault.status(400, "sent " + url));
    faults.put("a page", Fault.html(404).body("<html>" + html + "</html>"));
    faults.put("a success that is none", Fault.echoCredential(200));
    faults.put("text", Fault.answer(KEY));
    faults.put("a redirect", Fault.redirect("https://elsewhere.invalid/?key=" + url));
    faults.put("a loop", Fault.redirect("?key=" + url));
    faults.put("a retry", Fault.status(503, KEY).header("Retry-After", "0"));
    faults.put("numbers that are none", Fault.altered(own -> own.replaceAll(":\\d+", ":\"x\"")));
    return faults;
  }

  @ParameterizedTest
  @MethodSource("failures")
  void debugAndReportNeverShowTheKey(Provider provider, String fault) {
    try (RunningFake service = RunningFake.start(provider)) {
      service.fake().key(KEY).onEveryRequest(faults().get(fault));
      TestHost list = service.host();
      TestHost get = service.host();

      list.run(service.list("--debug", "--report"));
      get.run(service.get("1", "--debug", "--report"));

      assertThat(list.err()).isNotEmpty();
      assertThat(list.out() + list.err() + get.out() + get.err())
          .doesNotContain("Zq7XcAn4ry", "Qw9DoNotPr1nt");
    }
  }
}
