package io.jamak.app.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.domain.account.WorkspaceId;
import io.jamak.domain.webhook.DeliveryId;
import io.jamak.domain.webhook.DeliveryStatus;
import io.jamak.domain.webhook.WebhookEvent;
import io.jamak.domain.webhook.WebhookId;
import io.jamak.store.webhook.Delivery;
import io.jamak.store.webhook.DeliveryRepository;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DeliveryCheckTest {
  private final DeliveryId id = DeliveryId.next();
  private final DeliveryCheck check = new DeliveryCheck(open(List.of(secondRound())));

  @Test
  void what_is_open_and_has_no_workflow_of_its_round_is_found() {
    assertThat(check.check(Set.of("webhook-" + id + "-2")).violations()).isZero();
    assertThat(check.check(Set.of("webhook-" + id + "-1")).examples())
        .containsExactly("delivery " + id + " is open without a running workflow");
  }

  private Delivery secondRound() {
    return new Delivery(
        id,
        WebhookId.next(),
        WorkspaceId.next(),
        WebhookEvent.PING,
        null,
        DeliveryStatus.PENDING,
        2,
        "{}",
        0,
        null,
        null,
        null,
        Instant.EPOCH,
        Instant.EPOCH);
  }

  /** Rows that have a workflow, by their own word. */
  private static DeliveryRepository open(List<Delivery> rows) {
    return (DeliveryRepository)
        Proxy.newProxyInstance(
            DeliveryCheckTest.class.getClassLoader(),
            new Class<?>[] {DeliveryRepository.class},
            (_, method, _) -> {
              if (method.getName().equals("listOpenIdleFor")) {
                return rows;
              }
              throw new AssertionError(method + ": called (expected: not by this test)");
            });
  }
}
