package io.jamak.subtitles;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is said in one cue.
 *
 * @param turns the units of its one speaker, or of each of the two speakers of a dialogue
 */
record Stretch(List<List<Unit>> turns) {
  /** Stands before each line of a cue in which two people speak. */
  static final String DASH = "- ";

  Stretch {
    turns = turns.stream().map(List::copyOf).toList();
  }

  static Stretch of(List<Unit> units) {
    return new Stretch(List.of(units));
  }

  static Stretch dialogue(Stretch one, Stretch other) {
    return new Stretch(List.of(one.turns.getFirst(), other.turns.getFirst()));
  }

  boolean isDialogue() {
    return turns.size() > 1;
  }

  long startMs() {
    return turns.getFirst().getFirst().startMs();
  }

  long endMs() {
    return units().stream().mapToLong(Unit::endMs).max().orElseThrow();
  }

  /** Label of the one who speaks; null when unknown and in a dialogue. */
  @Nullable String speaker() {
    return isDialogue() ? null : turns.getFirst().getFirst().speaker();
  }

  List<Word> words() {
    return units().stream().flatMap(unit -> unit.words().stream()).toList();
  }

  /** The lines as they are shown. */
  List<String> lines(Profile profile, Orthography orthography) {
    if (!isDialogue()) {
      return LineBreaker.lines(tokens(turns.getFirst()), profile, orthography);
    }
    return turns.stream().map(turn -> DASH + text(turn, orthography)).toList();
  }

  /** The text of its one speaker on one line. */
  String text(Orthography orthography) {
    return text(turns.getFirst(), orthography);
  }

  private static String text(List<Unit> turn, Orthography orthography) {
    return orthography.lineEnd(Token.join(tokens(turn)));
  }

  private List<Unit> units() {
    return turns.stream().flatMap(List::stream).toList();
  }

  private static List<Token> tokens(List<Unit> units) {
    return units.stream().flatMap(unit -> unit.tokens().stream()).toList();
  }
}
