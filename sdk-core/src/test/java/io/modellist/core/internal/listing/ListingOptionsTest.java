package io.modellist.core.internal.listing;

import static io.modellist.core.internal.listing.Walks.bookmarkAfter;
import static io.modellist.core.internal.listing.Walks.complete;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.modellist.core.Bookmark;
import io.modellist.core.ConfigurationException;
import io.modellist.core.Consistency;
import io.modellist.core.Listing;
import io.modellist.core.RequestOptions;
import io.modellist.core.ResumeOptions;
import io.modellist.core.simulation.Simulation;
import io.modellist.core.simulation.TestModel;
import io.modellist.core.spi.Parameter;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Options of a listing, and combinations that are refused. */
class ListingOptionsTest {
  private final Simulation service = Simulation.pageNumbers(5, 2);

  @Test
  void invalidOptionsAreRefusedAtOnce() {
    Listing<TestModel> listing = service.listing();
    for (Runnable invalid :
        List.<Runnable>of(
            () -> listing.maxItems(0),
            () -> listing.maxRequests(0),
            () -> listing.maxPasses(0),
            () -> listing.maxPasses(101),
            () -> listing.deadline(Duration.ZERO),
            () -> ResumeOptions.DEFAULT.withSearchPages(-1),
            () -> ResumeOptions.DEFAULT.withSearchPages(10_001))) {
      assertThatThrownBy(invalid::run).isInstanceOf(ConfigurationException.class);
    }
    assertThatThrownBy(() -> listing.options(null)).isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> listing.consistency(null)).isInstanceOf(NullPointerException.class);
    assertThat(listing.maxPasses(100).maxPasses(1).maxItems(1).maxRequests(1).toList()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 33, Integer.MAX_VALUE})
  void readAheadHolds0To32Pages(int pages) {
    assertThatThrownBy(() -> Simulation.pageNumbers(1, 1).listing().readAhead(pages))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("readAhead must be 0 to 32");
  }

  @Test
  void eachOptionKeepsTheOthers() {
    service.latency = Duration.ofSeconds(4);
    Listing<TestModel> narrowed =
        service
            .listing()
            .maxItems(3)
            .maxRequests(2)
            .deadline(Duration.ofSeconds(7))
            .from(bookmarkAfter(service, 0))
            .options(RequestOptions.defaults());
    assertThat(service.listing().maxItems(3).maxRequests(2).toList()).hasSize(3);
    assertThatThrownBy(narrowed::toList).hasMessageContaining("the listing's deadline has passed");
    assertThatThrownBy(() -> narrowed.maxRequests(1).deadline(Duration.ofHours(1)).toList())
        .hasMessageContaining("maxRequests = 1");
  }

  @Test
  void aPartOfAListCannotBeComplete() {
    Listing<TestModel> listing = service.listing();
    Bookmark bookmark = bookmarkAfter(service, 0);
    Listing<TestModel> complete = listing.consistency(Consistency.COMPLETE);
    for (Runnable invalid :
        List.<Runnable>of(
            () -> complete.maxItems(3),
            () -> complete.from(bookmark),
            () -> listing.maxItems(3).consistency(Consistency.COMPLETE),
            () -> listing.from(bookmark).consistency(Consistency.COMPLETE),
            () -> complete.maxPasses(0),
            () -> complete.iterator().bookmark())) {
      assertThatThrownBy(invalid::run).isInstanceOf(ConfigurationException.class);
    }
  }

  @Test
  void theMessageNamesTheOptionThatACompleteListingCannotHave() {
    Listing<TestModel> complete = complete(service);
    assertThatThrownBy(() -> complete.maxItems(3)).hasMessageEndingWith("it cannot have maxItems");
    assertThatThrownBy(() -> complete.from(bookmarkAfter(service, 0)))
        .hasMessageEndingWith("it cannot have a bookmark to start from");
  }

  @Test
  void aListingPrintsItsQuery() {
    assertThat(service.listing(List.of(new Parameter("tag", "x"))).toString())
        .startsWith("Listing[simulated ")
        .contains("models", "tag", "x");
  }
}
