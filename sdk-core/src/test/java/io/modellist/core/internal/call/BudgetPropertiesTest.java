package io.modellist.core.internal.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.modellist.core.Numbers;
import io.modellist.core.RetryBudget;
import io.modellist.core.SeededProperty;
import io.modellist.core.Tries;
import io.modellist.core.simulation.FakeTime;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** The retry quota and the request budget after any sequence of uses. */
@AddLifecycleHook(Tries.class)
class BudgetPropertiesTest {
  private static final long MICROS_PER_RETRY = 10_000_000;

  enum Use {
    TAKE,
    GIVE_BACK,
    ANSWERED,
    PASS_TIME
  }

  /** A use of a quota; the time is for {@code PASS_TIME}. */
  record Step(Use use, long micros) {}

  @Provide
  Arbitrary<List<Step>> steps() {
    Arbitrary<Use> uses =
        Arbitraries.of(Use.TAKE, Use.TAKE, Use.TAKE, Use.GIVE_BACK, Use.ANSWERED, Use.PASS_TIME);
    Arbitrary<Long> times = Numbers.between(0L, 3 * MICROS_PER_RETRY);
    return Combinators.combine(uses, times).as(Step::new).list().ofMaxSize(60);
  }

  @SeededProperty
  void aQuotaGrantsNoMoreRetriesThanItHas(
      @ForAll("budgets") int retries, @ForAll("steps") List<Step> steps) {
    FakeTime time = new FakeTime();
    RetryQuota quota = new RetryQuota(new RetryBudget(retries), time);
    long owed = 0; // in µs of the time that refills it
    for (Step step : steps) {
      switch (step.use()) {
        case TAKE -> {
          boolean granted = owed + MICROS_PER_RETRY <= retries * MICROS_PER_RETRY;
          assertThat(quota.take()).isEqualTo(granted);
          owed += granted ? MICROS_PER_RETRY : 0;
        }
        case GIVE_BACK -> {
          quota.giveBack();
          owed = Math.max(0, owed - MICROS_PER_RETRY);
        }
        case ANSWERED -> {
          quota.answered();
          owed = Math.max(0, owed - MICROS_PER_RETRY / 5);
        }
        case PASS_TIME -> {
          time.advance(Duration.ofNanos(step.micros() * 1000));
          owed = Math.max(0, owed - step.micros());
        }
      }
    }
  }

  @SeededProperty
  void aBudgetGrantsNoRequestBeyondItsLimit(
      @ForAll("limits") long most, @ForAll("sent") List<Integer> sent) {
    RequestBudget budget = new RequestBudget(most);
    long expected = 0;
    for (int requests : sent) {
      assertThat(budget.isSpent()).isEqualTo(expected >= most);
      boolean taken = budget.take();
      assertThat(taken).isEqualTo(expected < most);
      if (taken) {
        assertThat(budget.sent()).isEqualTo(expected + 1).isLessThanOrEqualTo(most);
        budget.settle(requests); // redirects are known only afterwards
        expected += requests;
      }
      assertThat(budget.sent()).isEqualTo(expected);
    }
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
}
