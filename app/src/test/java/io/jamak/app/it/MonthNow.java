package io.jamak.app.it;

import java.time.YearMonth;
import java.time.ZoneId;

/** The running month as the default plan counts it. */
final class MonthNow {
  private MonthNow() {}

  static String text() {
    return YearMonth.now(ZoneId.of("Asia/Seoul")).toString();
  }
}
