package io.modellist.core.internal.listing;

import static io.modellist.core.internal.listing.Walks.ids;
import static io.modellist.core.internal.listing.Walks.reportOf;
import static io.modellist.core.simulation.Simulation.page;
import static org.assertj.core.api.Assertions.assertThat;

import io.modellist.core.Consistency;
import io.modellist.core.ListingIterator;
import io.modellist.core.ListingReport;
import io.modellist.core.simulation.ServedPage;
import io.modellist.core.simulation.Simulation;
import io.modellist.core.simulation.TestModel;
import io.modellist.core.spi.Paging;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Signs that the list changed during a walk. */
class DriftTest {
  private static final Paging PAGES = Paging.pageNumber("page", 2);

  @Test
  void anUnchangedListShowsNoDrift() {
    for (Simulation service :
        List.of(Simulation.pageNumbers(5, 2), Simulation.offsets(5, 2), Simulation.hasNext(5, 2))) {
      ListingReport report = reportOf(service.listing());
      assertThat(report.drift()).isFalse();
      assertThat(report.driftNotes()).isEmpty();
      assertThat(report.pages()).isEqualTo(3);
      assertThat(report.passes()).isEqualTo(1);
      assertThat(report.gone()).isEmpty();
    }
  }

  @Test
  void changedTotalsAreDriftAndAbsentTotalsAreNot() {
    Simulation service =
        Simulation.of(
            PAGES,
            url -> {
              ServedPage served = ServedPage.of("i" + page(url)).more(page(url) < 5);
              return switch (page(url)) {
                case 1 -> served.total(5).pages(1, 5);
                case 2 -> served;
                case 3 -> served.total(5).pages(3, 5);
                case 4 -> served.total(5).pages(4, 6);
                default -> served.total(6).pages(5, 7);
              };
            });
    ListingReport report = reportOf(service.listing());
    assertThat(report.driftNotes())
        .containsExactly(
            "the number of pages went from 5 to 6",
            "the total went from 5 to 6",
            "5 entries were received, but the service's total is 6");
    assertThat(report.serverTotal()).hasValue(6);
  }

  @Test
  void anEchoOfAnotherPageIsDrift() {
    Simulation service =
        Simulation.of(PAGES, url -> ServedPage.of("i" + page(url)).pages(1, 2).more(page(url) < 2));
    assertThat(reportOf(service.listing()).driftNotes())
        .containsExactly("echoed: page 1 for page 2");
  }

  @Test
  void asServedDeliversRepeatsAndReportsDrift() {
    Simulation service = Simulation.pageNumbers(6, 2);
    service.changes.put(2, () -> service.ids.add(0, "new"));
    ListingIterator<TestModel> walk = service.listing().iterator();
    List<String> delivered = new ArrayList<>();
    walk.forEachRemaining(model -> delivered.add(model.id()));
    assertThat(delivered).containsExactly("m1", "m2", "m2", "m3", "m4", "m5", "m6");
    assertThat(walk.report().drift()).isTrue();
    assertThat(walk.report().driftNotes())
        .containsExactly("the total went from 6 to 7", "the model \"m2\" was received again");
  }

  @Test
  void asServedNoticesAPageThatBeginsWithAModelOfThePageBefore() {
    Simulation service =
        Simulation.of(
            PAGES,
            url ->
                ServedPage.ofIds(page(url) == 1 ? List.of("a", "b") : List.of("b", "c"))
                    .more(page(url) < 2));
    ListingReport report = reportOf(service.listing());
    assertThat(report.driftNotes()).containsExactly("the model \"b\" was received again");
    assertThat(report.items()).isEqualTo(4);
    assertThat(report.repeatsSkipped()).isZero();
  }

  @Test
  void distinctLeavesOutRepeats() {
    Simulation service = Simulation.pageNumbers(6, 2);
    service.changes.put(2, () -> service.ids.add(0, "new")); // moves m2 to page 2
    List<String> delivered = ids(service.listing().consistency(Consistency.DISTINCT));
    assertThat(delivered).containsExactly("m1", "m2", "m3", "m4", "m5", "m6");
  }

  @Test
  void distinctCountsAndNotesTheRepeatsThatItLeavesOut() {
    Simulation service = Simulation.pageNumbers(6, 2);
    service.changes.put(2, () -> service.ids.add(0, "new"));
    ListingReport report = reportOf(service.listing().consistency(Consistency.DISTINCT));
    assertThat(report.repeatsSkipped()).isEqualTo(1);
    assertThat(report.items()).isEqualTo(6);
    assertThat(report.driftNotes())
        .containsExactly("the total went from 6 to 7", "the model \"m2\" was received again");
  }

  @Test
  void aRepeatedPageOfAChangedListIsDriftAndNotAnError() {
    Simulation service = Simulation.pageNumbers(4, 2);
    // Two new models at the front move the models of page 1 to page 2.
    service.changes.put(2, () -> service.ids.addAll(0, List.of("n1", "n2")));
    ListingIterator<TestModel> walk = service.listing().iterator();
    List<String> delivered = new ArrayList<>();
    walk.forEachRemaining(model -> delivered.add(model.id()));
    assertThat(delivered).containsExactly("m1", "m2", "m1", "m2", "m3", "m4");
    assertThat(walk.report().driftNotes())
        .contains("position 2 has the models that position 1 had");
  }

  @Test
  void allSignsAreCountedAndTheFirstTwentyHaveNotes() {
    Simulation service =
        Simulation.of(
            PAGES,
            url -> ServedPage.of("i" + page(url)).total(100 + page(url)).more(page(url) < 30));
    ListingReport report = reportOf(service.listing());
    assertThat(report.driftNotes()).hasSize(20).contains("the total went from 101 to 102");
    assertThat(report.driftSigns()).isEqualTo(30); // 29 changed totals, and 30 entries of 130
  }
}
