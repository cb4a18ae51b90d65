package io.jamak.app.bench.speech;

/** The long file of the measurements: the sample talk of 39.7 s again and again. */
final class LongTalk {
  /**
   * Ten minutes; fewer for a look at whether a measurement works ({@code
   * JAVA_TOOL_OPTIONS=-Djamak.bench.talks=2}).
   */
  static final int REPEATS = Integer.getInteger("jamak.bench.talks", 15);

  private LongTalk() {}
}
