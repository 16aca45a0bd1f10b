package io.modellist.core.spi;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** The parameters of a query. */
class ParametersTest {
  @Test
  void invalidParametersAreRefusedWithTheReason() {
    assertThatThrownBy(() -> new Parameters().number("per_page", "pageSize", 1001, 1, 1000))
        .hasMessage("pageSize must be 1 to 1000, but is 1001");
    assertThatThrownBy(() -> new Parameters().set("tag", " ")).hasMessage("the tag is blank");
    assertThatThrownBy(() -> new Parameters().other(" ", "x", Set.of()))
        .hasMessageContaining("name of a filter is blank");
    assertThatThrownBy(() -> new Parameters().other("page", "2", Set.of("page")))
        .hasMessageContaining("\"page\"");
  }
}
