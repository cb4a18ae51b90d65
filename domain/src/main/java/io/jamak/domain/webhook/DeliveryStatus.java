package io.jamak.domain.webhook;

import java.util.Locale;

/** How far a delivery is. */
public enum DeliveryStatus {
  /** It will be tried, for the first time or again. */
  PENDING,
  /** The receiver answered with a status of 200 to 299. */
  DELIVERED,
  /** It was given up. */
  FAILED;

  /** Lower case, as the API says it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
