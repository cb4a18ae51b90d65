package io.jamak.api.webhook;

import io.jamak.store.outage.DatabaseOutage;
import io.jamak.store.webhook.DeliveryRepository;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets what webhooks were told long ago, and what deleted ones were told. */
@Component
class DeliverySweeper {
  private static final Logger log = LoggerFactory.getLogger(DeliverySweeper.class);
  private static final Duration KEPT = Duration.ofDays(30);

  private final DeliveryRepository deliveries;

  DeliverySweeper(DeliveryRepository deliveries) {
    this.deliveries = deliveries;
  }

  @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT3M")
  void sweep() {
    try {
      deliveries.deleteOlderThan(KEPT);
      int gone;
      do {
        gone = deliveries.deleteOrphans();
      } while (gone > 0);
    } catch (RuntimeException away) {
      if (!DatabaseOutage.caused(away)) {
        log.warn("delivery sweeper will try again: {}", away.toString());
      }
    }
  }
}
