package io.modellist.testing;

import static io.modellist.testing.ContractSubject.ids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.modellist.core.IncompleteListingException;
import io.modellist.core.ListingIterator;
import io.modellist.core.Model;
import io.modellist.core.PagingException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every listing ends, whatever the service says, and believes no end that is none. */
public interface PagingPromises extends Promises {
  @Test
  default void aServiceThatIgnoresThePositionIsFoundOut() {
    subject().threePages();
    subject().fake().misbehave(Misbehaviour.IGNORES_POSITION);

    isNonsense(4);
  }

  @Test
  default void aServiceThatGoesInACircleIsFoundOut() {
    subject().threePages();
    subject().fake().misbehave(Misbehaviour.CYCLES);

    isNonsense(5);
  }

  @Test
  default void emptyPagesWithoutAnEndAreFoundOut() {
    subject().fake().withModels(subject().pageSize()).misbehave(Misbehaviour.EMPTY_FOR_EVER);

    isNonsense(5);
  }

  @Test
  default void maxRequestsEndsAListWithoutAnEnd() {
    subject().threePages();
    subject().fake().misbehave(Misbehaviour.NEVER_ENDS);
    List<String> given = new ArrayList<>();

    IncompleteListingException failure =
        catchThrowableOfType(
            IncompleteListingException.class,
            () ->
                subject()
                    .listing()
                    .maxRequests(7)
                    .iterator()
                    .forEachRemaining(model -> given.add(model.id())));

    assertThat(failure).as("an incomplete listing").isNotNull();
    assertThat(given).hasSize(7 * subject().pageSize()).doesNotHaveDuplicates();
    assertThat(subject().fake().requestCount()).isEqualTo(7);
  }

  @Test
  default void anEmptyPageInTheMiddleIsNotTheEnd() {
    List<String> all = subject().threePages();
    subject().fake().emptyPage(2);

    assertThat(ids(subject().listing())).isEqualTo(all);
  }

  @Test
  default void aTotalThatIsTooLowIsNotBelieved() {
    List<String> all = subject().threePages();
    subject().fake().claimTotal(total -> 1);

    assertThat(ids(subject().listing())).isEqualTo(all);
  }

  @Test
  default void aTotalThatIsTooHighEndsAllTheSame() {
    List<String> all = subject().threePages();
    subject().fake().claimTotal(total -> total + 1);

    assertThat(ids(subject().listing())).isEqualTo(all);

    // One empty page, and for offsets that stand below the claimed total a second one.
    assertThat(subject().fake().requestCount()).isLessThanOrEqualTo(5);
  }

  private void isNonsense(int mostRequests) {
    ListingIterator<? extends Model> models = subject().listing().iterator();

    assertThat(catchThrowableOfType(PagingException.class, () -> ids(models)))
        .as("a paging exception")
        .isNotNull();

    int requests = subject().fake().requestCount();
    assertThat(requests).isLessThanOrEqualTo(mostRequests);
    assertThat(catchThrowableOfType(PagingException.class, models::hasNext))
        .as("the same without a request")
        .isNotNull();
    assertThat(subject().fake().requestCount()).isEqualTo(requests);
  }
}
