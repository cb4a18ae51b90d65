package io.jamak.app.bench.faults.proxy;

import java.util.Random;

/** Chance that can be repeated: the same seed falls the same way. */
final class Dice {
  private final Random random;

  Dice(long seed) {
    random = new Random(seed);
  }

  /** True for this share (0 to 1) of the asks. */
  synchronized boolean falls(double share) {
    return share > 0 && random.nextDouble() < share;
  }

  /** A number below the bound. */
  synchronized int below(int bound) {
    return random.nextInt(bound);
  }
}
