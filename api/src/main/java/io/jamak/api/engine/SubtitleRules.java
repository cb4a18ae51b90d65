package io.jamak.api.engine;

import java.util.List;

/**
 * The limits that the profiles keep, so that screens explain each by its numbers; whoever runs the
 * API brings them.
 */
public interface SubtitleRules {
  /** Every profile, in the order in which they are offered. */
  List<Rule> all();

  /**
   * The limits of one profile.
   *
   * @param name name of the profile ({@code ko-standard})
   * @param lineLength most characters of a line
   * @param lines most lines of a cue
   * @param charactersPerSecond most characters that a viewer has to read in a second
   * @param script {@code cjk} where it counts the letters of Korean, Japanese and Chinese, {@code
   *     latin} for the others
   */
  record Rule(String name, int lineLength, int lines, double charactersPerSecond, String script) {}
}
