package io.modellist.core.internal.listing;

import static io.modellist.core.internal.listing.Walks.bookmarkAfter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.modellist.core.Bookmark;
import io.modellist.core.ConfigurationException;
import io.modellist.core.internal.BookmarkData;
import io.modellist.core.simulation.Simulation;
import io.modellist.core.spi.Parameter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A listing refuses bookmarks of other queries and providers. */
class BookmarkQueryTest {
  @Test
  void anotherQueryRefusesTheBookmark() {
    Simulation service = Simulation.pageNumbers(4, 2);
    Bookmark bookmark = bookmarkAfter(service, 0);
    assertThatThrownBy(() -> service.listing(List.of(new Parameter("tag", "x"))).from(bookmark))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("another query");
  }

  @Test
  void parametersInAnotherOrderAreTheSameQueryAndOtherValuesAreNot() {
    Simulation service = Simulation.pageNumbers(5, 2);
    Parameter a = new Parameter("a", "1");
    Parameter b = new Parameter("b", "2");
    Bookmark bookmark = service.listing(List.of(a, b)).iterator().bookmark();
    assertThat(service.listing(List.of(b, a)).from(bookmark).toList()).hasSize(5);
    for (List<Parameter> other :
        List.of(List.of(a), List.of(a, new Parameter("b", "1")), List.of(a, b, b))) {
      assertThatThrownBy(() -> service.listing(other).from(bookmark))
          .isInstanceOf(ConfigurationException.class);
    }
  }

  @Test
  void anotherProviderRefusesTheBookmark() {
    Bookmark bookmark = Bookmark.parse(BookmarkData.start("narrative", 1, "1").toString());
    assertThatThrownBy(() -> Simulation.pageNumbers(4, 2).listing().from(bookmark))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("narrative")
        .hasMessageContaining("simulated");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "abc", "", "99999999999999999999"})
  void aPositionThatTheServiceCannotHaveIsRefused(String position) {
    Simulation service = Simulation.pageNumbers(4, 2);
    long query =
        BookmarkData.parse(bookmarkAfter(service, 0).toString(), ConfigurationException::new)
            .query();
    Bookmark invalid = Bookmark.parse(BookmarkData.start("simulated", query, position).toString());
    assertThatThrownBy(() -> service.listing().from(invalid))
        .isInstanceOf(ConfigurationException.class);
    assertThat(service.requested).isEmpty();
  }
}
