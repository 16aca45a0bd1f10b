package io.modellist.core.internal.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.modellist.core.Consistency;
import io.modellist.core.IncompleteListingException;
import io.modellist.core.Listing;
import io.modellist.core.ListingIterator;
import io.modellist.core.ListingReport;
import io.modellist.core.ModelListException;
import io.modellist.core.UnexpectedContentException;
import io.modellist.core.simulation.Simulation;
import io.modellist.core.simulation.TestModel;
import io.modellist.core.spi.Paging;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** What proves a list complete, and what does not. */
class CompleteEdgesTest {
  private static final Paging PAGES = Paging.pageNumber("page", 2);

  private static Listing<TestModel> complete(Simulation service) {
    return service.listing().consistency(Consistency.COMPLETE);
  }

  /** What the n-th request is answered, from 1 on. */
  private static Simulation script(IntFunction<Simulation.Said> answers) {
    Simulation[] self = new Simulation[1];
    self[0] = Simulation.of(PAGES, url -> answers.apply(self[0].asked.size()));
    return self[0];
  }

  private static Simulation.Said said(String... ids) {
    return Simulation.items(List.of(ids));
  }

  private static List<String> rest(ListingIterator<TestModel> walk) {
    List<String> ids = new ArrayList<>();
    walk.forEachRemaining(model -> ids.add(model.id()));
    return ids;
  }

  @Test
  void onePageWithFewerModelsThanItsTotalIsWalkedAgain() {
    Simulation service =
        script(n -> n == 1 ? said("a").total(2).more(false) : said("a", "b").total(2).more(false));
    ListingIterator<TestModel> walk = complete(service).iterator();
    assertThat(rest(walk)).containsExactly("a", "b");
    // The second pass found something new; only the third proves it.
    assertThat(walk.report().passes()).isEqualTo(3);
  }

  @Test
  void onePageWithoutATotalIsWalkedTwice() {
    Simulation service = script(n -> said("a", "b").more(false));
    ListingIterator<TestModel> walk = complete(service).iterator();
    assertThat(rest(walk)).containsExactly("a", "b");
    assertThat(service.asked).hasSize(2);
  }

  @Test
  void aPageThatLeavesItsTotalOutWeakensTheProofToEqualPasses() {
    // Of each pass the second page tells no total.
    Simulation service =
        script(n -> n % 2 == 1 ? said("a", "b").total(3).more(true) : said("c").more(false));
    ListingIterator<TestModel> walk = complete(service).iterator();
    assertThat(rest(walk)).containsExactly("a", "b", "c");
    assertThat(walk.report().passes()).isEqualTo(2);
  }

  @Test
  void withoutTotalsAPassThatRepeatsAnIdProvesNothing() {
    Simulation service =
        script(n -> n % 2 == 1 ? said("a", "b").more(true) : said("b", "c").more(false));
    assertThatThrownBy(() -> complete(service).maxPasses(3).toList())
        .isInstanceOf(IncompleteListingException.class)
        .hasMessageContaining(
            "maxPasses = 3 walks over the list did not prove it; in the last, the service told no total, 3 different ids"
                + " came, 0 of them new, 1 repeated, 0 entries had no id");
  }

  @Test
  void withoutTotalsPassesOfOtherModelsAreNotEqualThoughTheirNumberIs() {
    Simulation service =
        script(n -> n == 1 ? said("a", "b").more(false) : said("a", "c").more(false));
    ListingIterator<TestModel> walk = complete(service).iterator();
    assertThat(rest(walk)).containsExactly("a", "b", "c");
    assertThat(walk.report().passes()).isEqualTo(3);
    assertThat(walk.report().gone()).containsExactly("b");
  }

  @Test
  void withoutTotalsALaterPassThatIsPartOfTheOneBeforeProvesNothing() {
    Simulation service = script(n -> n == 1 ? said("a", "b").more(false) : said("a").more(false));
    ListingIterator<TestModel> walk = complete(service).iterator();
    assertThat(rest(walk)).containsExactly("a", "b");
    assertThat(walk.report().passes()).isEqualTo(3);
    assertThat(walk.report().goneCount()).isEqualTo(1);
  }

  @Test
  void aTotalThatIsNotMetByAnyPassIsToldInTheError() {
    Simulation service = script(n -> said("a", "b").total(3).more(false));
    assertThatThrownBy(() -> complete(service).maxPasses(2).toList())
        .isInstanceOf(IncompleteListingException.class)
        .hasMessageContaining(
            "in the last, the service counted 3, 2 different ids came, 0 of them new, 0 repeated,");
    assertThat(service.asked).hasSize(2);
  }

  @Test
  void theErrorAfterTheLastPassSaysWhatWasNewAndCallsNothingGone() {
    Simulation service =
        script(
            n ->
                said(n == 1 ? new String[] {"a", "b"} : new String[] {"a", "c", "d"})
                    .total(4)
                    .more(false));
    assertThatThrownBy(() -> complete(service).maxPasses(2).toList())
        .isInstanceOfSatisfying(
            IncompleteListingException.class,
            e -> {
              assertThat(e.report().gone()).isEmpty(); // "b" may only have been missed
              assertThat(e.report().goneCount()).isZero();
              assertThat(e.report().driftNotes())
                  .contains("walk 2 met 2 models for the first time");
              assertThat(e.report().passes()).isEqualTo(2);
            })
        .hasMessageContaining("the service counted 4, 3 different ids came, 2 of them new,");
  }

  @Test
  void withoutTotalsAnEntryWithoutIdInAnyOfTheTwoPassesSpoilsTheProof() {
    Simulation always = script(n -> bad("a", null).more(false));
    assertThat(endOfWalk(complete(always).maxPasses(3)))
        .isInstanceOf(IncompleteListingException.class)
        .hasMessageContaining(" 0 repeated, 1 entries had no id");
    Simulation later =
        script(n -> n == 1 ? said("a").more(false) : bad("a", "a", null).more(false));
    assertThat(endOfWalk(complete(later).maxPasses(2)))
        .isInstanceOf(IncompleteListingException.class)
        .hasMessageContaining(" 1 repeated, 1 entries had no id");
  }

  private static Simulation.Said bad(String... ids) {
    return Simulation.items(Arrays.asList(ids));
  }

  /** How a walk ends that goes on behind each entry that cannot be delivered; null when well. */
  private static ModelListException endOfWalk(Listing<TestModel> listing) {
    ListingIterator<TestModel> walk = listing.iterator();
    while (true) {
      try {
        rest(walk);
        return null;
      } catch (UnexpectedContentException e) {
        assertThat(e).hasMessageContaining("cannot be delivered");
      } catch (ModelListException e) {
        return e;
      }
    }
  }

  @Test
  void aTotalThatIsTooLowIsNoProofEither() {
    Simulation service = script(n -> said("a", "b").total(1).more(false));
    assertThatThrownBy(() -> complete(service).maxPasses(2).toList())
        .isInstanceOf(IncompleteListingException.class);
  }

  @Test
  void oneIdMetTwiceInAPassCountsOnceTowardsTheTotal() {
    // Three entries of three, but one of them twice: a model is missing.
    Simulation service =
        script(
            n ->
                n == 1
                    ? said("a", "b", "b").total(3).more(false)
                    : said("a", "b", "c").total(3).more(false));
    ListingIterator<TestModel> walk = complete(service).iterator();
    assertThat(rest(walk)).containsExactly("a", "b", "c");
    assertThat(walk.report().repeatsSkipped()).isEqualTo(1);
    assertThat(walk.report().passes()).isEqualTo(3);
  }

  @Test
  void ofManyModelsThatAreGoneTheFirstThousandAreNamedAndAllCounted() {
    Simulation service = Simulation.pageNumbers(1_205, 1_000);
    service.changes.put(3, () -> service.ids.subList(0, 1_200).clear());
    ListingIterator<TestModel> walk = complete(service).iterator();
    assertThat(rest(walk)).hasSize(1_205);
    ListingReport report = walk.report();
    assertThat(report.goneCount()).isEqualTo(1_200);
    assertThat(report.gone()).hasSize(1_000).startsWith("m1", "m2").endsWith("m1000");
  }

  @Test
  void beforeItsEndTheReportNamesNobodyAsGone() {
    Simulation service = Simulation.pageNumbers(4, 2);
    ListingIterator<TestModel> walk = complete(service).iterator();
    walk.next();
    assertThat(walk.report().gone()).isEmpty();
    assertThat(walk.report().goneCount()).isZero();
    assertThat(walk.report().passes()).isEqualTo(1);
  }

  @Test
  void emptyPagesInARowCountAnewInEachPass() {
    // One model, then three empty pages of which the service says that they lead on.
    Simulation service =
        Simulation.of(
            PAGES,
            url -> {
              int page = Integer.parseInt(url.queryParameter("page"));
              String[] ids = page == 1 ? new String[] {"a"} : new String[0];
              return said(ids).more(page < 4);
            });
    ListingIterator<TestModel> walk = complete(service).iterator();
    assertThat(rest(walk)).containsExactly("a");
    assertThat(walk.report().passes()).isEqualTo(2);
    assertThat(service.asked).hasSize(8);
  }

  @Test
  void theTimeOfALaterPassCountsTowardsTheReport() {
    Simulation service = Simulation.pageNumbers(4, 2);
    service.takes = Duration.ofSeconds(1);
    ListingIterator<TestModel> walk = complete(service).iterator();
    assertThat(rest(walk)).hasSize(4);
    service.time.pass(Duration.ofHours(1));
    assertThat(walk.hasNext()).isFalse();
    assertThat(walk.report().elapsed()).isEqualTo(Duration.ofSeconds(4));
    assertThat(service.asked).hasSize(4);
  }
}
