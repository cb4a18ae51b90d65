package io.jamak.app.bench.faults;

import io.jamak.app.bench.faults.bed.Lab;
import io.jamak.app.bench.faults.bed.Outcome;

/** One thing that goes wrong, and what the product promises about it. */
interface Fault {
  /** How it is chosen on the command line, {@code temporal-frozen}. */
  String name();

  /** What must hold, in a few words. */
  String promise();

  /** Whether it takes less than 20 s, so that every build can do it. */
  default boolean isQuick() {
    return false;
  }

  /** Does it to a product in {@code lab}, waits until the product is well again, and looks. */
  Outcome run(Lab lab) throws Exception;
}
