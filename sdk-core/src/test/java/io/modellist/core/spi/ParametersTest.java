package io.modellist.core.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.modellist.core.ConfigurationException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The parameters of a query. */
class ParametersTest {
  @Test
  void invalidParametersAreRefusedWithTheReason() {
    assertThatThrownBy(() -> new Parameters().number("per_page", "pageSize", 1001, 1, 1000))
        .hasMessage("pageSize must be 1 to 1000, but is 1001");
    assertThatThrownBy(() -> new Parameters().set("tag", " ")).hasMessage("the tag is blank");
    assertThatThrownBy(() -> new Parameters().other(" ", "x"))
        .hasMessageContaining("name of a filter is blank");
  }

  @Test
  void anIntegerIsReadFromText() {
    assertThat(Parameters.integer("page", "3", 1, 10)).isEqualTo(3);
    assertThat(Parameters.integer("offset", "0", 0, 10)).isZero();
    for (String invalid : List.of("", " 3", "+3", "3.0", "0x3", "three", "٣", "9".repeat(30))) {
      assertThatThrownBy(() -> Parameters.integer("page", invalid, 1, 10))
          .isInstanceOf(ConfigurationException.class)
          .hasMessage("page must be an integer from 1 to 10, but is \"" + invalid + '"');
    }
    for (String outside : List.of("0", "-1", "11")) {
      assertThatThrownBy(() -> Parameters.integer("page", outside, 1, 10))
          .isInstanceOf(ConfigurationException.class)
          .hasMessage("page must be 1 to 10, but is " + outside);
    }
  }
}
