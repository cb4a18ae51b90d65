package io.jamak.api.engine;

import io.jamak.subtitles.Profile;
import io.jamak.subtitles.Profiles;
import java.util.List;
import java.util.Locale;

/** The limits that the profiles keep, so that screens explain each by its numbers. */
final class SubtitleRules {
  private static final List<Rule> ALL =
      Profiles.names().stream().map(Profiles::get).map(SubtitleRules::rule).toList();

  private SubtitleRules() {}

  /** Every profile, in the order in which they are offered. */
  static List<Rule> all() {
    return ALL;
  }

  private static Rule rule(Profile profile) {
    return new Rule(
        profile.name(),
        profile.lineLength(),
        profile.maxLines(),
        profile.maxCps(),
        profile.counting().name().toLowerCase(Locale.ROOT));
  }

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
  public record Rule(
      String name, int lineLength, int lines, double charactersPerSecond, String script) {}
}
