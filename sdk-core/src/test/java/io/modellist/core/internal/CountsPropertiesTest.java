package io.modellist.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.modellist.core.Numbers;
import io.modellist.core.RetryBudget;
import io.modellist.core.SeededProperty;
import io.modellist.core.Tries;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** What is lent, what is counted and what is remembered, after any sequence of uses. */
@AddLifecycleHook(Tries.class)
class CountsPropertiesTest {
  private static final long MICROS_OF_A_RETRY = 10_000_000;

  enum Use {
    TAKE,
    GIVE_BACK,
    ANSWERED,
    PASS_TIME
  }

  /** A use of a quota, and the time that passes in it. */
  record Step(Use use, long micros) {}

  @Provide
  Arbitrary<List<Step>> steps() {
    Arbitrary<Use> uses =
        Arbitraries.of(Use.TAKE, Use.TAKE, Use.TAKE, Use.GIVE_BACK, Use.ANSWERED, Use.PASS_TIME);
    Arbitrary<Long> times = Numbers.between(0L, 3 * MICROS_OF_A_RETRY);
    return Combinators.combine(uses, times).as(Step::new).list().ofMaxSize(60);
  }

  @SeededProperty
  void aQuotaLendsWhatCameBackAndNeverMoreThanItHas(
      @ForAll("budgets") int retries, @ForAll("steps") List<Step> steps) {
    FakeTime time = new FakeTime();
    RetryQuota quota = new RetryQuota(new RetryBudget(retries), time);
    long owed = 0; // in µs of time that pays it off
    for (Step step : steps) {
      switch (step.use()) {
        case TAKE -> {
          boolean some = owed + MICROS_OF_A_RETRY <= retries * MICROS_OF_A_RETRY;
          assertThat(quota.take()).isEqualTo(some);
          owed += some ? MICROS_OF_A_RETRY : 0;
        }
        case GIVE_BACK -> {
          quota.giveBack();
          owed = Math.max(0, owed - MICROS_OF_A_RETRY);
        }
        case ANSWERED -> {
          quota.answered();
          owed = Math.max(0, owed - MICROS_OF_A_RETRY / 5);
        }
        case PASS_TIME -> {
          time.pass(Duration.ofNanos(step.micros() * 1000));
          owed = Math.max(0, owed - step.micros());
        }
      }
    }
  }

  @SeededProperty
  void aCountLendsNoRequestBeyondItsLimit(
      @ForAll("limits") long most, @ForAll("sent") List<Integer> sent) {
    RequestCount count = new RequestCount(most);
    long truth = 0;
    for (int requests : sent) {
      assertThat(count.isSpent()).isEqualTo(truth >= most);
      boolean taken = count.take();
      assertThat(taken).isEqualTo(truth < most);
      if (taken) {
        assertThat(count.sent()).isEqualTo(truth + 1).isLessThanOrEqualTo(most);
        count.settle(requests); // redirects are only known behind them
        truth += requests;
      }
      assertThat(count.sent()).isEqualTo(truth);
    }
  }

  @SeededProperty
  void hashesKnowTheIdsThatASetKnows(@ForAll("ids") List<String> ids) {
    IdHashes hashes = new IdHashes();
    Set<String> truth = new HashSet<>();
    for (String id : ids) {
      assertThat(hashes.contains(id)).as(() -> shown(id)).isEqualTo(truth.contains(id));
      hashes.add(id);
      truth.add(id);
      assertThat(hashes.contains(id)).as(() -> shown(id)).isTrue();
    }
  }

  /** With the halves of characters that a terminal shows as question marks. */
  private static String shown(String id) {
    return id.chars().mapToObj("%04x"::formatted).toList() + " among others";
  }

  @Provide
  Arbitrary<Integer> budgets() {
    return Numbers.between(1, 8);
  }

  @Provide
  Arbitrary<Long> limits() {
    return Arbitraries.oneOf(Numbers.between(0L, 20), Numbers.between(1L, Long.MAX_VALUE));
  }

  @Provide
  Arbitrary<List<Integer>> sent() {
    return Arbitraries.of(0, 1, 1, 1, 2, 5).list().ofMaxSize(40);
  }

  /**
   * Few characters, so that ids repeat; some that UTF-8 has no bytes for, and one whose bytes are
   * the bits of such a one.
   */
  @Provide
  Arbitrary<List<String>> ids() {
    return Arbitraries.strings()
        .withChars('a', '?', '\0', '\ud800', '\udc00', '\ud8a0', '\u0620', '\ufffd')
        .ofMaxLength(3)
        .list()
        .ofMaxSize(60);
  }
}
