package io.jamak.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.store.Store;
import io.jamak.store.testing.Race;
import io.jamak.store.testing.TestDatabase;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {
  private static final DataSource DATABASE = TestDatabase.fresh();
  private static final AtomicInteger NETWORKS = new AtomicInteger();

  private final SignInThrottle throttle = process();
  private final String account = UUID.randomUUID() + "@example.org";
  private final int network = NETWORKS.incrementAndGet();

  @Test
  void ten_tries_of_a_pair_pass_in_a_minute_also_when_fifty_come_at_once() {
    List<Boolean> passed = Race.of(50, i -> process().count(account, address(1)).isEmpty());

    assertThat(passed.stream().filter(Boolean::booleanValue)).hasSize(10);
  }

  @Test
  void writings_of_one_account_do_not_add_up_to_more() {
    long passed =
        IntStream.range(0, 25)
            .filter(i -> passes(" ".repeat(i % 3) + account + "\u00a0".repeat(i % 5), 1))
            .count();

    assertThat(passed).isEqualTo(10);
  }

  @Test
  void an_address_that_tries_many_accounts_has_to_wait() {
    long passed = IntStream.range(0, 100).filter(i -> passes(i + account, 1)).count();

    assertThat(passed).isEqualTo(60);
    assertThat(passes(account, 2)).isTrue();
  }

  @Test
  void an_account_that_is_tried_from_everywhere_has_to_wait_but_not_where_its_owner_was() {
    passes(account, 250);
    throttle.succeeded(account, address(250));

    long passed = IntStream.range(0, 200).filter(i -> passes(account, i)).count();

    assertThat(passed).isEqualTo(100);
    assertThat(passes(account, 201)).isFalse();
    assertThat(passes(account, 250)).isTrue();
  }

  @Test
  void a_right_password_takes_the_wrong_ones_back() {
    for (int round = 0; round < 12; round++) {
      IntStream.range(0, 9).forEach(i -> passes(account, 1));
      throttle.succeeded(account, address(1));
    }

    assertThat(passes(account, 1)).isTrue();
  }

  private boolean passes(String written, int host) {
    return throttle.count(written, address(host)).isEmpty();
  }

  private String address(int host) {
    return "10.0." + network + "." + host;
  }

  /** One of several web processes, or this one after a restart. */
  private static SignInThrottle process() {
    return new SignInThrottle(Store.open(DATABASE).tries());
  }
}
