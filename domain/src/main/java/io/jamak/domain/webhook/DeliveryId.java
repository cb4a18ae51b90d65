package io.jamak.domain.webhook;

import io.jamak.domain.Ids;
import java.util.UUID;

/**
 * Names one delivery: one event for one webhook. Receivers see it as {@code webhook-id} in every
 * attempt, and know by it what they have had before.
 */
public record DeliveryId(UUID value) {
  /** A fresh, time-ordered id. */
  public static DeliveryId next() {
    return new DeliveryId(Ids.next());
  }

  /** Reads the canonical form; refuses anything else with BAD_ID. */
  public static DeliveryId parse(String text) {
    return new DeliveryId(Ids.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
