package io.jamak.api.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jamak.domain.error.JamakException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpansTest {
  private static final Instant END = Instant.parse("2026-03-10T07:23:45.678Z");
  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

  @ParameterizedTest
  @CsvSource({
    "PT1S, PT1M",
    "PT1H, PT1M",
    "PT3H, PT5M",
    "PT24H, PT15M",
    "P4D, PT1H",
    "P14D, PT3H",
    "P30D, PT12H",
    "P92D, P1D",
  })
  void a_time_is_cut_into_spans_that_a_person_can_count(Duration whole, Duration span) {
    List<Instant> bounds = Spans.between(END.minus(whole), END, SEOUL);
    assertThat(bounds).hasSizeBetween(2, Spans.MOST + 2);
    assertThat(Duration.between(bounds.get(0), bounds.get(1))).isEqualTo(span);
    assertThat(bounds.getFirst()).isBeforeOrEqualTo(END.minus(whole));
    assertThat(bounds.getLast()).isAfterOrEqualTo(END);
    assertThat(bounds.get(bounds.size() - 2)).isBefore(END);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Asia/Seoul", "Asia/Kolkata", "Asia/Kathmandu", "America/St_Johns", "UTC"})
  void hours_are_those_of_the_wall_clock(String zone) {
    assertThat(Spans.between(END.minus(Duration.ofDays(4)), END, ZoneId.of(zone)))
        .allSatisfy(
            bound -> assertThat(bound.atZone(ZoneId.of(zone)).getMinute()).as("minute").isZero());
  }

  @Test
  void a_day_lasts_from_midnight_to_midnight_also_when_clocks_change() {
    ZoneId berlin = ZoneId.of("Europe/Berlin");
    Instant end = Instant.parse("2026-04-20T10:00:00Z");
    List<Instant> bounds = Spans.between(end.minus(Duration.ofDays(80)), end, berlin);
    assertThat(bounds)
        .allSatisfy(
            bound -> assertThat(bound.atZone(berlin).toLocalTime()).isEqualTo(LocalTime.MIDNIGHT));
    assertThat(bounds).contains(Instant.parse("2026-03-28T23:00:00Z"));
    assertThat(bounds).contains(Instant.parse("2026-03-29T22:00:00Z"));
  }

  @Test
  void no_time_and_too_long_a_time_are_refused() {
    for (Duration whole : List.of(Duration.ZERO, Duration.ofDays(-1), Duration.ofDays(93))) {
      assertThatThrownBy(() -> Spans.between(END.minus(whole), END, SEOUL))
          .isInstanceOf(JamakException.class)
          .hasMessageContaining("at most 92 days later");
    }
  }
}
