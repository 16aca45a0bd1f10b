package io.modellist.core.internal.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.modellist.core.Bookmark;
import io.modellist.core.ConfigurationException;
import io.modellist.core.ListingIterator;
import io.modellist.core.UnexpectedContentException;
import io.modellist.core.simulation.Simulation;
import io.modellist.core.simulation.TestModel;
import io.modellist.core.spi.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BookmarkTest {
  @Test
  void textIsOneWordAndReadsBackAsTheSame() {
    Random random = new Random(7);
    for (int i = 0; i < 1000; i++) {
      Bookmark bookmark =
          new Bookmark(
              "näme" + i,
              random.nextLong(),
              "cursor/ü=&?" + random.nextLong(),
              random.nextInt(Integer.MAX_VALUE),
              random.nextLong(Long.MAX_VALUE),
              random.nextBoolean() ? random.nextLong() : null);
      assertThat(bookmark.toString()).matches("[A-Za-z0-9._-]+");
      assertThat(Bookmark.parse(" " + bookmark + "\n")).isEqualTo(bookmark);
    }
  }

  @Test
  void anyDamageIsNoticed() {
    String text = new Bookmark("narrative", 42, "3", 7, 60, 99L).toString();
    for (int i = 0; i < text.length(); i++) {
      String cut = text.substring(0, i);
      assertThatThrownBy(() -> Bookmark.parse(cut)).isInstanceOf(ConfigurationException.class);
      char other = text.charAt(i) == 'A' ? 'B' : 'A';
      String changed = text.substring(0, i) + other + text.substring(i + 1);
      assertThatThrownBy(() -> Bookmark.parse(changed))
          .as(changed)
          .isInstanceOf(ConfigurationException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "ml1.", "ml2.AAAA", "nonsense", "ml1.!!!!", "\u001b[31m"})
  void whatIsNoBookmarkIsRefusedInOneLine(String text) {
    assertThatThrownBy(() -> Bookmark.parse(text))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageNotContaining("\u001b");
  }

  @Test
  void entriesWithoutIdsBeforeABookmarkAreNoSignOfDrift() {
    Simulation service =
        Simulation.of(
            Simulation.pageNumbers(0, 2).paging,
            url ->
                "1".equals(url.queryParameter("page"))
                    ? Simulation.items(List.of("a", "b")).more(true)
                    : Simulation.items(Arrays.asList(null, "c")).more(false));
    ListingIterator<TestModel> walk = service.listing().iterator();
    walk.next();
    walk.next();
    assertThatThrownBy(walk::hasNext).isInstanceOf(UnexpectedContentException.class);

    ListingIterator<TestModel> rest = service.listing().from(walk.bookmark()).iterator();
    assertThat(rest.next().id()).isEqualTo("c");
    assertThat(rest.report().driftNotes()).isEmpty();
  }

  @Test
  void everyPlaceOfEveryStyleGivesExactlyTheRest() {
    for (int models : List.of(0, 1, 2, 5, 6)) {
      for (Simulation service :
          List.of(
              Simulation.pageNumbers(models, 2),
              Simulation.offsets(models, 2),
              Simulation.hasNext(models, 2))) {
        for (int given = 0; given <= models; given++) {
          List<String> got = new ArrayList<>();
          ListingIterator<TestModel> walk = service.listing().iterator();
          while (got.size() < given) {
            got.add(walk.next().id());
          }
          Bookmark stored = Bookmark.parse(walk.bookmark().toString());
          ListingIterator<TestModel> rest = service.listing().from(stored).iterator();
          rest.forEachRemaining(model -> got.add(model.id()));
          assertThat(got).isEqualTo(service.ids);
          assertThat(rest.report().drift()).isFalse();
        }
      }
    }
  }

  @Test
  void atTheEndOfAListingItGivesOnlyWhatCameLater() {
    for (int models : List.of(0, 3, 4)) {
      Simulation service = Simulation.pageNumbers(models, 2);
      ListingIterator<TestModel> walk = service.listing().iterator();
      walk.forEachRemaining(model -> {});
      service.ids.addAll(List.of("late1", "late2", "late3"));
      assertThat(WalkTest.ids(service.listing().from(walk.bookmark()).stream()))
          .containsExactly("late1", "late2", "late3");
    }
  }

  @Test
  void behindAnEmptyLastPageItStandsBehindTheLastItem() {
    Simulation service = Simulation.pageNumbers(3, 2);
    Simulation overstated =
        Simulation.of(
            service.paging,
            url -> {
              int page = Integer.parseInt(url.queryParameter("page"));
              return service.slice((page - 1) * 2, 2).total(service.ids.size() > 3 ? 4 : 5);
            });
    ListingIterator<TestModel> walk = overstated.listing().iterator();
    walk.forEachRemaining(model -> {});
    assertThat(overstated.asked).hasSize(4); // pages 3 and 4 are empty; 4 is behind the total
    service.ids.add("late"); // on page 2, which had room
    assertThat(WalkTest.ids(overstated.listing().from(walk.bookmark()).stream()))
        .containsExactly("late");
  }

  @Test
  void anItemThatMovedIsLookedForInItsPageAndNotedAsDrift() {
    Simulation service = Simulation.pageNumbers(6, 4);
    ListingIterator<TestModel> walk = service.listing().iterator();
    walk.next();
    walk.next();
    service.ids.remove("m1");
    ListingIterator<TestModel> rest = service.listing().from(walk.bookmark()).iterator();
    List<String> got = new ArrayList<>();
    rest.forEachRemaining(model -> got.add(model.id()));
    assertThat(got).containsExactly("m3", "m4", "m5", "m6");
    assertThat(rest.report().drift()).isTrue();
  }

  @Test
  void anItemThatMovedOntoTheNextPageIsNotGivenTwice() {
    Simulation service = Simulation.pageNumbers(4, 2);
    ListingIterator<TestModel> walk = service.listing().iterator();
    walk.next();
    walk.next();
    service.ids.add(0, "new");
    assertThat(WalkTest.ids(service.listing().from(walk.bookmark()).stream()))
        .containsExactly("m3", "m4");
  }

  @Test
  void anotherQueryRefusesIt() {
    Simulation service = Simulation.pageNumbers(4, 2);
    Bookmark bookmark = service.listing().iterator().bookmark();
    assertThatThrownBy(() -> service.listing(List.of(new Parameter("tag", "x"))).from(bookmark))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("another query");
  }

  @Test
  void anotherProviderRefusesIt() {
    Bookmark bookmark = new Bookmark("narrative", 1, "1", 0, 0, null);
    assertThatThrownBy(() -> Simulation.pageNumbers(4, 2).listing().from(bookmark))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("narrative")
        .hasMessageContaining("simulated");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "abc", "", "99999999999999999999"})
  void aPositionThatTheServiceCannotHaveIsRefused(String position) {
    Simulation service = Simulation.pageNumbers(4, 2);
    Bookmark start = service.listing().iterator().bookmark();
    Bookmark odd = new Bookmark(start.provider(), start.query(), position, 0, 0, null);
    assertThatThrownBy(() -> service.listing().from(odd))
        .isInstanceOf(ConfigurationException.class);
    assertThat(service.asked).isEmpty();
  }
}
