package io.jamak.api.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jamak.domain.error.JamakException;
import io.jamak.store.account.Plan;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MonthsTest {
  private static final Plan SEOUL = new Plan("p", "Asia/Seoul", 1, 1, 1, 1, 1, 1);
  private static final Plan BERLIN = new Plan("p", "Europe/Berlin", 1, 1, 1, 1, 1, 1);

  @Test
  void a_month_begins_at_midnight_of_the_workspace() {
    Months.Range month = Months.parse(SEOUL, "2026-09");
    assertThat(month.from()).isEqualTo(Instant.parse("2026-08-31T15:00:00Z"));
    assertThat(month.to()).isEqualTo(Instant.parse("2026-09-30T15:00:00Z"));
  }

  @Test
  void daylight_saving_moves_the_borders() {
    Months.Range march = Months.parse(BERLIN, "2026-03");
    assertThat(march.from()).isEqualTo(Instant.parse("2026-02-28T23:00:00Z"));
    assertThat(march.to()).isEqualTo(Instant.parse("2026-03-31T22:00:00Z"));
  }

  @Test
  void what_is_no_month_is_refused() {
    for (String bad : List.of("2026", "2026-13", "2026-9", "09-2026", "now")) {
      assertThatThrownBy(() -> Months.parse(SEOUL, bad)).isInstanceOf(JamakException.class);
    }
  }
}
