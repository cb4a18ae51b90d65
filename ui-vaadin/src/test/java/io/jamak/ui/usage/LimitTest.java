package io.jamak.ui.usage;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.ui.usage.Limit.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitTest {
  @ParameterizedTest
  @CsvSource({
    "0, 1000, NORMAL, 0",
    "799, 1000, NORMAL, 79",
    "800, 1000, NEAR, 80",
    "999, 1000, NEAR, 99",
    "1000, 1000, OVER, 100",
    "1200, 1000, OVER, 120",
    "1, 0, OVER, 100"
  })
  void warnings_come_at_80_and_100_percent(long used, long max, Level level, int percent) {
    Limit limit = new Limit("processing", used, max, true);

    assertThat(limit.level()).isEqualTo(level);
    assertThat(limit.percent()).isEqualTo(percent);
  }

  @Test
  void a_plan_that_allows_nothing_and_uses_nothing_warns_of_nothing() {
    assertThat(new Limit("translation", 0, 0, true).level()).isEqualTo(Level.NORMAL);
  }

  @Test
  void a_month_without_jobs_has_no_failure_rate() {
    assertThat(UsageCards.rate(null)).isEqualTo("–");
    assertThat(UsageCards.rate(0.0)).isEqualTo("0.0%");
    assertThat(UsageCards.rate(0.125)).isEqualTo("12.5%");
  }
}
