package io.jamak.store.usage;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** What a job is billed: one unit for each minute listened to and each minute translated. */
public final class CostUnits {
  private static final BigDecimal MS_PER_UNIT = BigDecimal.valueOf(60_000);
  private static final int SCALE = 4;

  /** What jobs cost that failed, were canceled or found nobody speaking. */
  public static final BigDecimal NONE = BigDecimal.ZERO.setScale(SCALE);

  private CostUnits() {}

  /** Units for these lengths in ms, rounded half up to four places. */
  public static BigDecimal of(long processingMs, long translationMs) {
    return BigDecimal.valueOf(processingMs)
        .add(BigDecimal.valueOf(translationMs))
        .divide(MS_PER_UNIT, SCALE, RoundingMode.HALF_UP);
  }
}
