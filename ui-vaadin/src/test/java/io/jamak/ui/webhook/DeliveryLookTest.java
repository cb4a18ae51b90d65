package io.jamak.ui.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.domain.account.WorkspaceId;
import io.jamak.domain.webhook.DeliveryId;
import io.jamak.domain.webhook.DeliveryProblem;
import io.jamak.domain.webhook.DeliveryStatus;
import io.jamak.domain.webhook.WebhookEvent;
import io.jamak.domain.webhook.WebhookId;
import io.jamak.store.webhook.Delivery;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeliveryLookTest {
  @Test
  void what_is_on_its_way_tried_again_delivered_and_given_up_differ_in_icon_and_hue() {
    List<DeliveryLook> looks =
        List.of(
            look(DeliveryStatus.PENDING, null),
            look(DeliveryStatus.PENDING, DeliveryProblem.TIMEOUT),
            look(DeliveryStatus.DELIVERED, null),
            look(DeliveryStatus.FAILED, DeliveryProblem.GONE));

    assertThat(looks).extracting(DeliveryLook::icon).doesNotHaveDuplicates();
    assertThat(looks).extracting(DeliveryLook::accent).doesNotHaveDuplicates();
    assertThat(looks).extracting(DeliveryLook::key).doesNotHaveDuplicates();
  }

  private static DeliveryLook look(DeliveryStatus status, @Nullable DeliveryProblem problem) {
    return DeliveryLook.of(
        new Delivery(
            DeliveryId.next(),
            WebhookId.next(),
            new WorkspaceId(new UUID(0, 1)),
            WebhookEvent.PING,
            null,
            status,
            1,
            null,
            1,
            null,
            null,
            problem,
            Instant.EPOCH,
            Instant.EPOCH));
  }
}
