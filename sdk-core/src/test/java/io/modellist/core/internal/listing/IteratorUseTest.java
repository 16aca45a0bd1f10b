package io.modellist.core.internal.listing;

import static io.modellist.core.internal.listing.Walks.rest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.modellist.core.CallListener;
import io.modellist.core.ListingIterator;
import io.modellist.core.Page;
import io.modellist.core.simulation.Simulation;
import io.modellist.core.simulation.TestModel;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

/** Iterators after their last element, and while they are in use. */
class IteratorUseTest {
  private final Simulation service = Simulation.pageNumbers(5, 2);

  @Test
  void nextAfterTheLastModelThrows() {
    ListingIterator<TestModel> walk = service.listing().iterator();
    rest(walk);
    assertThatThrownBy(walk::next)
        .isInstanceOf(NoSuchElementException.class)
        .hasMessage("the listing has no more models");
    assertThat(walk.hasNext()).isFalse();
    assertThat(service.requested).hasSize(3);
  }

  @Test
  void nextAfterTheLastPageThrows() {
    Iterator<Page<TestModel>> pages = service.listing().pages().iterator();
    pages.forEachRemaining(page -> {});
    assertThatThrownBy(pages::next)
        .isInstanceOf(NoSuchElementException.class)
        .hasMessage("the listing has no more pages");
  }

  @Test
  void aListenerThatUsesTheIteratorIsRefusedWithoutHarmToTheWalk() {
    List<ListingIterator<TestModel>> walk = new ArrayList<>();
    List<RuntimeException> refusals = new ArrayList<>();
    service.listener =
        new CallListener() {
          @Override
          public void onPage(PageReceived page) {
            try {
              walk.get(0).next();
            } catch (RuntimeException e) {
              refusals.add(e);
            }
          }
        };
    walk.add(service.listing().iterator());
    assertThat(rest(walk.get(0))).isEqualTo(service.ids);
    assertThat(refusals).hasSize(3).allMatch(IllegalStateException.class::isInstance);
    assertThat(refusals.get(0)).hasMessageStartingWith("the iterator is in use");
  }

  @Test
  void aListenerThatUsesThePageIteratorIsRefused() {
    List<Iterator<Page<TestModel>>> pages = new ArrayList<>();
    List<Throwable> refusals = new ArrayList<>();
    service.listener =
        new CallListener() {
          @Override
          public void onPage(PageReceived page) {
            try {
              pages.get(0).hasNext();
            } catch (IllegalStateException e) {
              refusals.add(e);
            }
          }
        };
    pages.add(service.listing().pages().iterator());
    assertThat(pages.get(0).next().items()).hasSize(2);
    assertThat(refusals).hasSize(1);
    assertThat(refusals.get(0)).hasMessageContaining("in use");
  }
}
