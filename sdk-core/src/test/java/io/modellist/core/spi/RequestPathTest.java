package io.modellist.core.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.modellist.core.ConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The segments of request paths. */
class RequestPathTest {
  @ParameterizedTest
  @ValueSource(strings = {"", " ", ".", ".."})
  void valuesThatWouldChangeThePathAreRefused(String value) {
    assertThatThrownBy(() -> RequestPath.of("a/b").value("model id", value))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("model id");
  }

  @Test
  void aPathIsSplitAtSlashesButAValueIsOneSegment() {
    assertThat(RequestPath.of("/api//v1/").then("org").value("org", "a/b").segments())
        .containsExactly("api", "v1", "org", "a/b");
    assertThatThrownBy(() -> RequestPath.of("/")).isInstanceOf(ConfigurationException.class);
    assertThatThrownBy(() -> RequestPath.of("a/../b")).isInstanceOf(ConfigurationException.class);
  }
}
