package io.modellist.core.internal.listing;

import static io.modellist.core.internal.listing.Walks.reportOf;
import static io.modellist.core.simulation.Simulation.page;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.modellist.core.CallListener;
import io.modellist.core.CancelledException;
import io.modellist.core.Extras;
import io.modellist.core.FieldProblem;
import io.modellist.core.Listing;
import io.modellist.core.ListingIterator;
import io.modellist.core.ListingReport;
import io.modellist.core.RetryPolicy;
import io.modellist.core.internal.call.ClientContext;
import io.modellist.core.internal.json.BodyDecoder;
import io.modellist.core.internal.json.Notes;
import io.modellist.core.simulation.ServedPage;
import io.modellist.core.simulation.Simulation;
import io.modellist.core.simulation.TestModel;
import io.modellist.core.spi.Paging;
import io.modellist.core.spi.WirePage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The figures of a report. */
class ReportTest {
  private static final Paging PAGES = Paging.pageNumber("page", 2);

  @Test
  void elapsedTimeRunsFromTheFirstRequestToTheEnd() {
    Simulation service = Simulation.pageNumbers(4, 2);
    service.time.advance(Duration.ofHours(3));
    service.latency = Duration.ofSeconds(2);
    ListingIterator<TestModel> walk = service.listing().iterator();
    service.time.advance(Duration.ofMinutes(9));
    assertThat(walk.report().elapsed()).isZero();
    walk.next();
    service.time.advance(Duration.ofSeconds(5));
    assertThat(walk.report().elapsed()).isEqualTo(Duration.ofSeconds(7));
    walk.forEachRemaining(model -> {});
    service.time.advance(Duration.ofMinutes(9));
    assertThat(walk.hasNext()).isFalse();
    assertThat(walk.report().elapsed()).isEqualTo(Duration.ofSeconds(9));
  }

  @Test
  void requestsPagesItemsAndRetriesAreCounted() {
    Simulation service = Simulation.pageNumbers(5, 2);
    service.retry = RetryPolicy.DEFAULT;
    service.failures.put(2, Simulation.refused(503, Map.of()));
    ListingIterator<TestModel> walk = service.listing().iterator();
    walk.forEachRemaining(model -> {});
    ListingReport report = walk.report();
    assertThat(report.requests()).isEqualTo(4);
    assertThat(report.pages()).isEqualTo(3);
    assertThat(report.items()).isEqualTo(5);
    assertThat(report.retries()).isEqualTo(1);
    assertThat(report.serverTotal()).hasValue(5);
    assertThat(report.drift()).isFalse();
    assertThat(report.elapsed()).isEqualTo(Duration.ofMillis(250));
  }

  @Test
  void aRequestThatAnInterruptPreventedIsNotCounted() {
    Simulation service = Simulation.pageNumbers(4, 2);
    ListingIterator<TestModel> walk = service.listing().iterator();
    Thread.currentThread().interrupt();
    assertThatThrownBy(walk::hasNext).isInstanceOf(CancelledException.class);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(walk.report().requests()).isZero();
  }

  @Test
  void theLatestTotalIsKeptIfTheLastPageReportsNone() {
    Simulation service =
        Simulation.of(
            PAGES,
            url ->
                page(url) == 1
                    ? ServedPage.of("a").total(2).more(true)
                    : ServedPage.of("b").more(false));
    assertThat(reportOf(service.listing()).serverTotal()).hasValue(2);
  }

  @Test
  void badFieldsOfPagesAndOfDeliveredModelsAreCounted() {
    ListingIterator<TestModel> walk = withBadFields(Simulation.pageNumbers(4, 2)).iterator();
    walk.next();
    assertThat(walk.report().fieldProblems()).isEqualTo(3); // 1 of the page, 2 of the model
    walk.forEachRemaining(model -> {});
    assertThat(walk.report().fieldProblems()).isEqualTo(10);
  }

  /** Returns a listing whose pages have one bad field each, and whose models have two each. */
  private static Listing<TestModel> withBadFields(Simulation service) {
    FieldProblem problem = new FieldProblem("/x", "1", "is not text");
    Extras bad = new Extras(Map.of(), List.of(problem, problem));
    ClientContext<TestModel> context = service.context();
    BodyDecoder<WirePage<TestModel>> decoder =
        (body, notes) -> {
          ServedPage page = service.decode(body, new Notes(false));
          page.items().forEach(model -> notes.entry(new TestModel(model.id(), null, bad)));
          notes.problem(problem);
          return page;
        };
    return service.listing(
        new ClientContext<>(
            context.dialect(), context.settings(), service, decoder, context.modelDecoder()),
        List.of());
  }

  @Test
  void theListenerReceivesEachPageWithItsNumberOfModels() {
    Simulation service = Simulation.pageNumbers(3, 2);
    List<String> events = new ArrayList<>();
    service.listener =
        new CallListener() {
          @Override
          public void onPage(PageReceived page) {
            events.add(page.page() + ": " + page.items() + ", " + page.response().status());
          }
        };
    service.listing().toList();
    assertThat(events).containsExactly("1: 2, 200", "2: 1, 200");
  }
}
