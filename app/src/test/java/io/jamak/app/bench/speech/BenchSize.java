package io.jamak.app.bench.speech;

/**
 * How much is recognised where time is measured. Less, to see whether a measurement works, by
 * {@code JAVA_TOOL_OPTIONS="-Djamak.bench.talks=2 -Djamak.bench.rounds=1"}; such figures say
 * nothing.
 */
final class BenchSize {
  /** How often the sample talk of 39.7 s is repeated in the long file: ten minutes. */
  static final int TALKS = Integer.getInteger("jamak.bench.talks", 15);

  /** How often both sides are measured, in turn. */
  static final int ROUNDS = Integer.getInteger("jamak.bench.rounds", 3);

  private BenchSize() {}
}
