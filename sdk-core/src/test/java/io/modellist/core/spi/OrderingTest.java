package io.modellist.core.spi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The order of a query that has a field and a direction. */
class OrderingTest {
  private static Ordering of(String field, String direction) {
    return Ordering.of(field, new Parameter("dir", direction), "created_at");
  }

  @Test
  void anOrderByTheCreationTimeHasAReverse() {
    assertThat(of("created_at", "asc"))
        .isEqualTo(Ordering.byCreation("created_at", true, new Parameter("dir", "desc")));
    assertThat(of("created_at", "desc"))
        .isEqualTo(Ordering.byCreation("created_at", false, new Parameter("dir", "asc")));
  }

  @Test
  void nothingIsKnownOfOtherFieldsAndDirections() {
    assertThat(of("name", "asc")).isEqualTo(Ordering.by("name"));
    assertThat(of("created_at", "ASC")).isEqualTo(Ordering.by("created_at"));
    assertThat(of("created_at", "up")).isEqualTo(Ordering.by("created_at"));
  }
}
