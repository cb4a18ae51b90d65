package io.jamak.app.bench.faults.bed;

import java.time.Duration;
import java.util.Locale;

/**
 * What came of a fault.
 *
 * @param seen in a few words, also of what was not as promised
 * @param kept whether the promise held
 * @param lost accepted pieces of work without an end
 * @param doubled ends, bills and results that are there twice
 * @param heal from the end of the fault until all accepted work was done
 * @param violations what {@code jamak check} counted afterwards
 */
public record Outcome(
    String seen, boolean kept, long lost, long doubled, Duration heal, Check violations) {
  /** Whether the line of the table says that all is well. */
  public boolean isAsPromised() {
    return kept && lost == 0 && doubled == 0 && violations.isClean();
  }

  /** Seconds to heal, one digit. */
  public String healed() {
    return String.format(Locale.ROOT, "%.1f s", heal.toMillis() / 1000.0);
  }
}
