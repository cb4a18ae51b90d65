package io.jamak.api.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import io.jamak.domain.job.JobOptions;
import io.jamak.store.account.Plan;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BudgetTest {
  private static final Plan PLAN = new Plan("p", "Asia/Seoul", 1, 1, 1, 1000, 500, 1);
  private static final JobOptions TWO_LANGUAGES =
      new JobOptions("en", true, List.of("es", "ca"), List.of(), false, "en-standard");

  @Test
  void jobs_of_one_run_share_what_is_left() {
    Budget budget = new Budget(PLAN, 0, 0);
    budget.take(600L, JobOptions.DEFAULT, null);
    refused(budget, 600L, JobOptions.DEFAULT);
    assertThatNoException().isThrownBy(() -> budget.take(400L, JobOptions.DEFAULT, null));
  }

  @Test
  void each_language_counts() {
    Budget budget = new Budget(PLAN, 0, 0);
    refused(budget, 300L, TWO_LANGUAGES);
    assertThatNoException().isThrownBy(() -> budget.take(250L, TWO_LANGUAGES, null));
  }

  @Test
  void a_plan_that_is_used_up_takes_nothing_more_even_of_unknown_length() {
    refused(new Budget(PLAN, 1000, 0), null, JobOptions.DEFAULT);
  }

  private static void refused(Budget budget, @Nullable Long length, JobOptions options) {
    assertThatThrownBy(() -> budget.take(length, options, null))
        .isInstanceOfSatisfying(
            JamakException.class, thrown -> assertThat(thrown.code()).isEqualTo(ErrorCode.QUOTA));
  }
}
