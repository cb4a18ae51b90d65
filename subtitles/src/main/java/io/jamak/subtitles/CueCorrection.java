package io.jamak.subtitles;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What a person says better than the engines did: new text for a cue, its time stays. */
public final class CueCorrection {
  private static final int MOST_LINES = 6;
  private static final int MOST_CHARACTERS = 500;

  private CueCorrection() {}

  /**
   * New text of one cue.
   *
   * @param cue index in the list, from 0
   * @param startMs the cue's in-time, so that a list that has changed is noticed
   * @param lines in display order
   */
  public record Change(int cue, long startMs, List<String> lines) {
    public Change {
      lines = List.copyOf(lines);
    }
  }

  /**
   * The list with these changes. A corrected cue keeps the times of its words where their number
   * stays, else it has none.
   *
   * @throws IllegalArgumentException for a cue that is not there, and for text that is blank or
   *     longer than a screen holds
   */
  public static CueList apply(CueList list, List<Change> changes) {
    List<Cue> cues = new ArrayList<>(list.cues());
    for (Change change : changes) {
      cues.set(index(cues, change), corrected(cues.get(change.cue()), clean(change.lines())));
    }
    return list.with(cues);
  }

  private static int index(List<Cue> cues, Change change) {
    if (change.cue() < 0 || change.cue() >= cues.size()) {
      throw new IllegalArgumentException(
          "cue: " + change.cue() + " (expected: 0 to " + (cues.size() - 1) + ")");
    }
    long startMs = cues.get(change.cue()).startMs();
    if (startMs != change.startMs()) {
      throw new IllegalArgumentException(
          "startMs: " + change.startMs() + " (expected: " + startMs + ")");
    }
    return change.cue();
  }

  private static List<String> clean(List<String> lines) {
    List<String> said =
        lines.stream().map(PlainText::clean).filter(line -> !line.isEmpty()).toList();
    if (said.isEmpty() || said.size() > MOST_LINES) {
      throw new IllegalArgumentException(
          "lines: " + said.size() + " with text (expected: 1 to " + MOST_LINES + ")");
    }
    int length = said.stream().mapToInt(String::length).sum();
    if (length > MOST_CHARACTERS) {
      throw new IllegalArgumentException(
          "lines: " + length + " characters (expected: <= " + MOST_CHARACTERS + ")");
    }
    return said;
  }

  private static Cue corrected(Cue cue, List<String> lines) {
    List<String> shown = words(cue.lines());
    List<String> now = words(lines);
    List<Word> words =
        now.size() == cue.words().size() && shown.size() == now.size()
            ? IntStream.range(0, now.size())
                .mapToObj(i -> renamed(cue.words().get(i), shown.get(i), now.get(i)))
                .toList()
            : List.of();
    return new Cue(
        cue.startMs(), cue.endMs(), lines, words, cue.speaker(), cue.sources(), said(cue, lines));
  }

  /** The corrected text, ended by the stop that the old one had and its lines did not show. */
  private static @Nullable String said(Cue cue, List<String> lines) {
    String before = Turn.of(cue).getLast().text();
    String shown = Orthography.withoutStops(before);
    String text = Scripts.join(lines);
    boolean hidden = !shown.equals(before) && cue.text().endsWith(shown);
    return hidden && !cue.isDialogue() && !Orthography.endsWithStop(text)
        ? text + before.substring(shown.length())
        : null;
  }

  /** The words of some lines, without the dashes of a dialogue. */
  private static List<String> words(List<String> lines) {
    List<String> said =
        lines.stream()
            .map(line -> line.startsWith(Stretch.DASH) ? line.substring(2) : line)
            .toList();
    return List.of(Scripts.join(said).split("\\s+"));
  }

  /** A word that was not touched stays; its stop, which a line may not show, always does. */
  private static Word renamed(Word word, String shown, String now) {
    if (now.equals(shown)) {
      return word;
    }
    boolean hidden = Orthography.withoutStops(word.text()).equals(shown);
    String stop = hidden ? word.text().substring(shown.length()) : "";
    return word.saying(Orthography.endsWithStop(now) ? now : now + stop);
  }
}
