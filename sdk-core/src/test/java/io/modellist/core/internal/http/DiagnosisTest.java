package io.modellist.core.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import okhttp3.HttpUrl;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiagnosisTest {
  @ParameterizedTest
  @CsvSource({
    "http://[::1]:8080/x, [::1]",
    "http://[2001:db8::1]/, [2001:db8::1]",
    "http://127.0.0.1/, 127.0.0.1",
    "https://models.example/, models.example"
  })
  void aHostIsWrittenAsInAUrl(String url, String host) {
    assertThat(Diagnosis.hostOf(HttpUrl.get(url))).isEqualTo(host);
  }
}
