package io.modellist.core.internal.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.modellist.core.Bookmark;
import io.modellist.core.Consistency;
import io.modellist.core.Listing;
import io.modellist.core.ListingIterator;
import io.modellist.core.ModelListException;
import io.modellist.core.Progress;
import io.modellist.core.simulation.Simulation;
import io.modellist.core.simulation.TestModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** The page that an exception's progress names is the one in the URL. */
class ProgressPageTest {
  private static Progress failure(Iterable<TestModel> models) {
    return catchThrowableOfType(
            ModelListException.class, () -> models.forEach(model -> assertThat(model).isNotNull()))
        .progress()
        .orElseThrow();
  }

  private static Bookmark after(int models, Simulation service) {
    ListingIterator<TestModel> iterator = service.listing().iterator();
    for (int i = 0; i < models; i++) {
      iterator.next();
    }
    return iterator.bookmark();
  }

  private static Progress failureAfterResuming(Simulation service, int request) {
    Bookmark bookmark = after(5, service);
    service.failures.put(service.requested.size() + request, Simulation.refused(500, Map.of()));
    return failure(service.listing().from(bookmark));
  }

  @Test
  void afterResumingThePageIsTheOneInTheUrl() {
    List<Integer> pages = new ArrayList<>();
    for (int request = 1; request <= 3; request++) {
      Simulation service = Simulation.pageNumbers(9, 2);

      Progress progress = failureAfterResuming(service, request);

      pages.add(Simulation.page(service.requested.get(service.requested.size() - 1)));
      assertThat(progress.page()).hasValue(pages.get(pages.size() - 1));
    }
    assertThat(pages).contains(3, 2);
  }

  @Test
  void inEveryPassThePageIsTheOneInTheUrl() {
    Simulation service = Simulation.pageNumbers(5, 2);
    service.failures.put(5, Simulation.refused(500, Map.of()));
    Listing<TestModel> complete = service.listing().consistency(Consistency.COMPLETE);

    assertThat(failure(complete).page()).hasValue(2);
    assertThat(service.requested.get(4).queryParameter("page")).isEqualTo("2");
  }

  @Test
  void withReadAheadThePageIsTheOneThatFailed() {
    Simulation service = Simulation.pageNumbers(9, 2);
    service.failures.put(4, Simulation.refused(500, Map.of()));

    assertThat(failure(service.listing().readAhead(4)).page()).hasValue(4);
  }

  @Test
  void anEntryThatCannotBeReadIsOnThePageInTheUrl() {
    Simulation service = Simulation.pageNumbers(7, 2);
    Bookmark bookmark = after(4, service);
    service.ids.set(5, null);

    ModelListException failure =
        catchThrowableOfType(
            ModelListException.class, () -> service.listing().from(bookmark).toList());

    assertThat(failure).hasMessageContaining("entry 2 of the page at page=3 ");
    assertThat(failure.progress().orElseThrow().page()).hasValue(3);
  }

  @Test
  void aListingThatNeedsTooManyRequestsNamesThePageThatIsNext() {
    Simulation service = Simulation.pageNumbers(7, 2);

    assertThat(failure(service.listing().maxRequests(2)).page()).hasValue(3);
  }

  @Test
  void aListingThatIsClosedBeforeItsFirstRequestNamesTheFirstPage() {
    ListingIterator<TestModel> models = Simulation.pageNumbers(7, 2).listing().iterator();
    models.close();

    assertThat(
            catchThrowableOfType(ModelListException.class, models::hasNext)
                .progress()
                .orElseThrow()
                .page())
        .hasValue(1);
  }

  @Test
  void aServiceThatPagesByOffsetOrCursorHasNoPageNumbers() {
    assertThat(failureAfterResuming(Simulation.offsets(7, 2), 1).page())
        .isEqualTo(OptionalLong.empty());
    Simulation cursors = Simulation.cursors(7, 2);
    cursors.failures.put(2, Simulation.refused(500, Map.of()));
    assertThat(failure(cursors.listing()).page()).isEqualTo(OptionalLong.empty());
  }

  @Test
  void anEntryOfAnOffsetOrACursorIsNamedByItsPosition() {
    Simulation offsets = Simulation.offsets(5, 2);
    offsets.ids.set(3, null);
    assertThat(catchThrowableOfType(ModelListException.class, () -> offsets.listing().toList()))
        .hasMessageContaining("entry 2 of the page at offset=2 ");
    Simulation cursors = Simulation.cursors(5, 2);
    cursors.ids.set(0, null);
    assertThat(catchThrowableOfType(ModelListException.class, () -> cursors.listing().toList()))
        .hasMessageContaining("entry 1 of the first page ");
  }
}
