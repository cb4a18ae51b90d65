package io.jamak.app.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.app.bench.faults.FaultSuite;
import org.junit.jupiter.api.Test;

/**
 * The faults that take seconds, done in every build; {@code ./jamak bench faults} does them all.
 */
class FaultsIT {
  @Test
  void what_goes_wrong_for_seconds_ends_as_promised() throws Exception {
    assertThat(FaultSuite.runQuick()).isEmpty();
  }
}
