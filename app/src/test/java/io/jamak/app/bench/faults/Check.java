package io.jamak.app.bench.faults;

import io.jamak.app.product.Commands;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code jamak check} found.
 *
 * @param count of all violations, -1 where it did not run
 * @param report its own lines
 */
record Check(long count, String report) {
  private static final Pattern FINDING = Pattern.compile("(?m)^I\\d+\\s+(\\d+)\\s");
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** Runs it on a home, again for a while where cleaning up is still under way. */
  static Check of(Path home, Map<String, String> settings) {
    long until = System.nanoTime() + PATIENCE.toNanos();
    Check check = once(home, settings);
    while (!check.isClean() && System.nanoTime() < until) {
      check = once(home, settings);
    }
    return check;
  }

  private static Check once(Path home, Map<String, String> settings) {
    Commands.Result result = Commands.jamak(home, settings, "check");
    Matcher finding = FINDING.matcher(result.out());
    long count = 0;
    boolean any = false;
    while (finding.find()) {
      any = true;
      count += Long.parseLong(finding.group(1));
    }
    return new Check(any ? count : -1, result.out());
  }

  boolean isClean() {
    return count == 0;
  }
}
