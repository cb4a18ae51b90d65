package io.jamak.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {
  private final MovingClock clock = new MovingClock();
  private final SignInThrottle throttle = new SignInThrottle(clock);

  @Test
  void ten_wrong_sign_ins_close_the_pair_for_a_minute() {
    fail(9);
    assertThat(throttle.isClosed("a@b", "1.1.1.1")).isFalse();
    fail(1);
    assertThat(throttle.isClosed(" A@B", "1.1.1.1")).isTrue();
    clock.now = clock.now.plus(Duration.ofSeconds(61));
    assertThat(throttle.isClosed("a@b", "1.1.1.1")).isFalse();
  }

  @Test
  void other_people_and_other_addresses_are_not_held_up() {
    fail(20);
    assertThat(throttle.isClosed("c@d", "1.1.1.1")).isFalse();
    assertThat(throttle.isClosed("a@b", "2.2.2.2")).isFalse();
  }

  @Test
  void a_right_password_forgets_the_wrong_ones() {
    fail(9);
    throttle.succeeded("a@b", "1.1.1.1");
    fail(9);
    assertThat(throttle.isClosed("a@b", "1.1.1.1")).isFalse();
  }

  private void fail(int times) {
    for (int i = 0; i < times; i++) {
      throttle.failed("a@b", "1.1.1.1");
    }
  }

  private static final class MovingClock extends Clock {
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
