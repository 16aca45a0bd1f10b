package io.modellist.core.internal.listing;

import static io.modellist.core.internal.listing.CreatedService.ASCENDING;
import static io.modellist.core.internal.listing.CreatedService.DESCENDING;
import static io.modellist.core.internal.listing.Walks.rest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.modellist.core.Bookmark;
import io.modellist.core.ConfigurationException;
import io.modellist.core.ListingIterator;
import io.modellist.core.Resumed;
import io.modellist.core.internal.listing.CreatedService.Style;
import io.modellist.core.simulation.TestModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * A listing that resumes from the end of an oldest-first listing delivers the models created since.
 */
class IncrementTest {
  private static final Style[] STYLES = {Style.PAGE_NUMBERS, Style.OFFSETS, Style.HAS_NEXT};

  private static Bookmark end(CreatedService service) {
    ListingIterator<TestModel> walk = service.listing().iterator();
    rest(walk);
    return walk.bookmark();
  }

  @Test
  void allThatWasCreatedLaterFollowsAndNothingElse() {
    for (Style style : STYLES) {
      for (int models : List.of(0, 1, 2, 3, 29, 30, 31, 100)) {
        for (int deleted : List.of(0, 1, 30, 100)) {
          CreatedService service = new CreatedService(style, 10, ASCENDING).models(models);
          Bookmark end = end(service);
          service.delete(models - deleted + 1, models);
          service.add("new1", 1_000);
          service.add("new2", 1_000);
          service.add("new3", 1_001);
          ListingIterator<TestModel> later = service.from(end).iterator();
          assertThat(rest(later))
              .as("%s, %d of %d deleted", style, deleted, models)
              .containsExactly("new1", "new2", "new3");
          assertThat(later.report().resumed()).contains(Resumed.EXACT);
        }
      }
    }
  }

  @Test
  void nothingFollowsWhereNothingWasCreated() {
    for (Style style : Style.values()) {
      CreatedService service = new CreatedService(style, 10, ASCENDING).models(35);
      Bookmark end = end(service);
      ListingIterator<TestModel> later = service.from(end).iterator();
      assertThat(rest(later)).isEmpty();
      assertThat(later.bookmark()).isEqualTo(end);
      assertThat(later.report().resumed()).contains(Resumed.EXACT);
    }
  }

  @Test
  void anOlderModelThatBecomesVisibleDoesNotFollow() {
    CreatedService service = new CreatedService(Style.PAGE_NUMBERS, 10, ASCENDING).models(35);
    Bookmark end = end(service);
    service.add("old", 34);
    assertThat(rest(service.from(end).iterator())).isEmpty();
  }

  @Test
  void thirtyNightsLoseAndDoubleNothing() {
    for (Style style : STYLES) {
      for (long seed = 0; seed < 20; seed++) {
        thirtyNights(style, new SplittableRandom(seed));
      }
    }
  }

  private static void thirtyNights(Style style, SplittableRandom random) {
    CreatedService service = new CreatedService(style, 1 + random.nextInt(12), ASCENDING);
    Bookmark bookmark = end(service);
    Set<String> alive = new HashSet<>();
    int created = 0;
    long second = 0;
    for (int night = 0; night < 30; night++) {
      for (int i = random.nextInt(12); i > 0 && !service.list.isEmpty(); i--) {
        service.list.remove(random.nextInt(service.list.size()));
      }
      List<String> added = new ArrayList<>();
      for (int i = random.nextInt(14); i > 0; i--) {
        second += random.nextInt(3); // often the second of the last model of the night before
        added.add(service.add("m" + ++created, second).id());
      }
      ListingIterator<TestModel> later = service.from(bookmark).iterator();
      assertThat(rest(later)).as("night %d", night).isEqualTo(added);
      assertThat(later.report().resumed()).contains(Resumed.EXACT);
      bookmark = later.bookmark();
      alive.addAll(added);
    }
    assertThat(alive).containsAll(service.ids());
  }

  @Test
  void nothingCanFollowTheEndOfAListingOfTheNewestFirst() {
    CreatedService service = new CreatedService(Style.PAGE_NUMBERS, 10, DESCENDING).models(35);
    Bookmark end = end(service);
    assertThatThrownBy(() -> service.from(end))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("List the oldest first");
  }
}
