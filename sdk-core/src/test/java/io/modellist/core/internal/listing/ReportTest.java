package io.modellist.core.internal.listing;

import static org.assertj.core.api.Assertions.assertThat;

import io.modellist.core.CallListener;
import io.modellist.core.Consistency;
import io.modellist.core.Extras;
import io.modellist.core.FieldProblem;
import io.modellist.core.Listing;
import io.modellist.core.ListingIterator;
import io.modellist.core.ListingReport;
import io.modellist.core.internal.call.ClientContext;
import io.modellist.core.internal.json.BodyDecoder;
import io.modellist.core.internal.json.Notes;
import io.modellist.core.simulation.Simulation;
import io.modellist.core.simulation.TestModel;
import io.modellist.core.spi.Paging;
import io.modellist.core.spi.WirePage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;

class ReportTest {
  private static final Paging PAGES = Paging.pageNumber("page", 2);

  private static ListingReport after(Listing<TestModel> listing) {
    ListingIterator<TestModel> walk = listing.iterator();
    walk.forEachRemaining(model -> {});
    return walk.report();
  }

  private static int page(HttpUrl url) {
    return Integer.parseInt(url.queryParameter("page"));
  }

  @Test
  void timeRunsFromTheFirstRequestToTheEnd() {
    Simulation service = Simulation.pageNumbers(4, 2);
    service.time.pass(Duration.ofHours(3));
    service.takes = Duration.ofSeconds(2);
    ListingIterator<TestModel> walk = service.listing().iterator();
    service.time.pass(Duration.ofMinutes(9));
    assertThat(walk.report().elapsed()).isZero();
    walk.next();
    service.time.pass(Duration.ofSeconds(5));
    assertThat(walk.report().elapsed()).isEqualTo(Duration.ofSeconds(7));
    walk.forEachRemaining(model -> {});
    service.time.pass(Duration.ofMinutes(9));
    assertThat(walk.hasNext()).isFalse();
    assertThat(walk.report().elapsed()).isEqualTo(Duration.ofSeconds(9));
  }

  @Test
  void totalsThatChangeAreDriftAndOnesThatAreLeftOutAreNot() {
    Simulation service =
        Simulation.of(
            PAGES,
            url -> {
              Simulation.Said said = Simulation.items(List.of("i" + page(url))).more(page(url) < 5);
              return switch (page(url)) {
                case 1 -> said.total(5).pages(1, 5);
                case 2 -> said;
                case 3 -> said.total(5).pages(3, 5);
                case 4 -> said.total(5).pages(4, 6);
                default -> said.total(6).pages(5, 7);
              };
            });
    ListingReport report = after(service.listing());
    assertThat(report.driftNotes())
        .containsExactly(
            "the number of pages went from 5 to 6",
            "the total went from 5 to 6",
            "5 entries came, of 6 that the service counts");
    assertThat(report.serverTotal()).isEqualTo(6);
  }

  @Test
  void theLatestTotalIsKeptWhereTheLastPageTellsNone() {
    Simulation service =
        Simulation.of(
            PAGES,
            url ->
                page(url) == 1
                    ? Simulation.items(List.of("a")).total(2).more(true)
                    : Simulation.items(List.of("b")).more(false));
    assertThat(after(service.listing()).serverTotal()).isEqualTo(2);
  }

  @Test
  void signsOfDriftAreAllCountedAndTheFirstTwentyAreToldInWords() {
    Simulation service =
        Simulation.of(
            PAGES,
            url ->
                Simulation.items(List.of("i" + page(url)))
                    .total(100 + page(url))
                    .more(page(url) < 30));
    ListingReport report = after(service.listing());
    assertThat(report.driftNotes()).hasSize(20).contains("the total went from 101 to 102");
    assertThat(report.driftSigns()).isEqualTo(30); // 29 changes, and 30 entries of 130
  }

  @Test
  void anEchoOfAnotherPageIsDrift() {
    Simulation service =
        Simulation.of(
            PAGES,
            url -> Simulation.items(List.of("i" + page(url))).pages(1, 2).more(page(url) < 2));
    assertThat(after(service.listing()).driftNotes()).containsExactly("echoed: page 1 for page 2");
  }

  @Test
  void distinctCountsWhatItLeftOutAndSaysSo() {
    Simulation service = Simulation.pageNumbers(6, 2);
    service.changes.put(2, () -> service.ids.add(0, "new"));
    ListingReport report = after(service.listing().consistency(Consistency.DISTINCT));
    assertThat(report.repeatsSkipped()).isEqualTo(1);
    assertThat(report.items()).isEqualTo(6);
    assertThat(report.driftNotes())
        .containsExactly("the total went from 6 to 7", "the model \"m2\" came again");
  }

  @Test
  void asServedSeesAPageThatBeginsWithWhatTheOneBeforeHeld() {
    Simulation service =
        Simulation.of(
            PAGES,
            url ->
                Simulation.items(page(url) == 1 ? List.of("a", "b") : List.of("b", "c"))
                    .more(page(url) < 2));
    ListingReport report = after(service.listing());
    assertThat(report.driftNotes()).containsExactly("the model \"b\" came again");
    assertThat(report.items()).isEqualTo(4);
    assertThat(report.repeatsSkipped()).isZero();
  }

  @Test
  void aListThatStandsStillShowsNoDrift() {
    for (Simulation service :
        List.of(Simulation.pageNumbers(5, 2), Simulation.offsets(5, 2), Simulation.hasNext(5, 2))) {
      ListingReport report = after(service.listing());
      assertThat(report.drift()).isFalse();
      assertThat(report.driftNotes()).isEmpty();
      assertThat(report.pages()).isEqualTo(3);
      assertThat(report.passes()).isEqualTo(1);
      assertThat(report.gone()).isEmpty();
    }
  }

  @Test
  void theListenerHearsWhichPageCameWithHowManyModels() {
    Simulation service = Simulation.pageNumbers(3, 2);
    List<String> heard = new ArrayList<>();
    service.listener =
        new CallListener() {
          @Override
          public void onPage(PageReceived page) {
            heard.add(page.page() + ": " + page.items() + ", " + page.response().status());
          }
        };
    service.listing().toList();
    assertThat(heard).containsExactly("1: 2, 200", "2: 1, 200");
  }

  @Test
  void badFieldsOfThePageAndOfDeliveredModelsAreCounted() {
    ListingIterator<TestModel> walk = withBadFields(Simulation.pageNumbers(4, 2)).iterator();
    walk.next();
    assertThat(walk.report().fieldProblems()).isEqualTo(3); // 1 of the page, 2 of the model
    walk.forEachRemaining(model -> {});
    assertThat(walk.report().fieldProblems()).isEqualTo(10);
  }

  /** Each page has one bad field of its own, each model two. */
  private static Listing<TestModel> withBadFields(Simulation service) {
    FieldProblem problem = new FieldProblem("/x", "1", "is no text");
    Extras bad = Extras.of(Map.of(), List.of(problem, problem));
    ClientContext<TestModel> plain = service.context();
    BodyDecoder<WirePage<TestModel>> decoder =
        (body, notes) -> {
          Simulation.Said said = service.page(body, new Notes(false));
          said.items().forEach(model -> notes.entry(new TestModel(model.id(), bad)));
          notes.problem(problem);
          return said;
        };
    return service.listing(
        new ClientContext<>(
            plain.dialect(), plain.settings(), service, decoder, plain.modelDecoder()),
        List.of());
  }
}
