package io.modellist.testing;

import static io.modellist.testing.ContractSubject.ids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.modellist.core.Consistency;
import io.modellist.core.IncompleteListingException;
import io.modellist.core.ListingIterator;
import io.modellist.core.Model;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a list that changes while it is read, and pages read ahead, do to what is given. */
public interface ConsistencyPromises extends Promises {
  @Test
  default void pagesAheadGiveTheSameModelsInTheSameOrderWithNoMoreRequests() {
    List<String> all = subject().fake().withModels(6 * subject().pageSize() + 1).ids();

    assertThat(ids(subject().listing().readAhead(4))).isEqualTo(all);

    assertThat(subject().fake().requestCount()).isEqualTo(7);
  }

  @Test
  default void aCompleteListingGivesAllThatWasThereThroughoutExactlyOnce() {
    List<String> before = subject().threePages();
    String deleted = before.get(0);
    subject()
        .fake()
        .beforeRequest(2, fake -> fake.remove(deleted))
        .beforeRequest(3, fake -> fake.add(fake.sampleModel()));
    List<String> lived = new ArrayList<>(before);
    lived.remove(deleted);

    ListingIterator<? extends Model> walk =
        subject().listing().consistency(Consistency.COMPLETE).iterator();
    List<String> given = ids(walk);

    assertThat(given).containsAll(lived).doesNotHaveDuplicates();
    assertThat(walk.report().gone()).containsExactly(deleted);
  }

  @Test
  default void aListThatNeverStandsStillIsNotCalledComplete() {
    subject().threePages();
    for (int request = 1; request <= 60; request++) {
      subject().fake().beforeRequest(request, fake -> fake.add(fake.sampleModel()));
    }

    IncompleteListingException failure =
        catchThrowableOfType(
            IncompleteListingException.class,
            () -> ids(subject().listing().consistency(Consistency.COMPLETE)));

    assertThat(failure).as("an incomplete listing").isNotNull();
    assertThat(failure.report().passes()).isEqualTo(5);
    assertThat(failure.report().items()).isPositive();
  }
}
