package io.jamak.app.bench.faults;

import io.jamak.app.bench.faults.bed.Check;
import io.jamak.app.bench.faults.bed.Lab;
import io.jamak.app.bench.faults.bed.Outcome;
import java.time.Duration;

/** One line of the table. */
record Line(Fault fault, Outcome outcome) {
  /** Does a fault; one that cannot even be done is a broken promise too. */
  static Line of(Fault fault, Lab lab) {
    try {
      return new Line(fault, fault.run(lab));
    } catch (Exception | AssertionError broken) {
      broken.printStackTrace();
      return new Line(
          fault,
          new Outcome(broken.toString(), false, 0, 0, Duration.ZERO, new Check(-1, "not run")));
    }
  }

  void print() {
    System.out.printf(
        "%-28s %-8s | promised: %s%n%37s | seen: %s | lost %d | doubled %d | checks %d | healed in %s%n",
        fault.name(),
        outcome.isAsPromised() ? "kept" : "BROKEN",
        fault.promise(),
        "",
        outcome.seen(),
        outcome.lost(),
        outcome.doubled(),
        outcome.violations().count(),
        outcome.healed());
    if (!outcome.violations().isClean()) {
      System.out.println(outcome.violations().report().indent(4));
    }
  }
}
