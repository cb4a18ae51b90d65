package io.jamak.subtitles;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one person says in a cue, as it was heard: with the full stops and commas that the lines of
 * some languages do not show.
 *
 * @param speaker label, null when unknown
 */
public record Turn(@Nullable String speaker, String text) {
  /** The turns of a cue: one, or two in a dialogue. */
  public static List<Turn> of(Cue cue) {
    return cue.isDialogue() ? dialogue(cue) : List.of(new Turn(cue.speaker(), heard(cue)));
  }

  /** Texts that follow each other as one, spaced as their scripts ask. */
  public static String join(List<String> texts) {
    return Scripts.join(texts);
  }

  /** How many sentences end in it. */
  public int sentences() {
    String[] words = text.split(" ");
    int ends = 0;
    for (int i = 0; i < words.length; i++) {
      ends += Sentences.endsWith(words[i], i + 1 < words.length ? words[i + 1] : "") ? 1 : 0;
    }
    return ends;
  }

  /** Whether a sentence ends with it. */
  public boolean endsSentence() {
    return Sentences.endsWith(text.substring(text.lastIndexOf(' ') + 1), "");
  }

  private static List<Turn> dialogue(Cue cue) {
    List<List<Word>> said = bySpeaker(cue.words());
    List<Turn> turns = new ArrayList<>();
    for (int i = 0; i < cue.lines().size(); i++) {
      String shown = cue.lines().get(i).substring(Stretch.DASH.length());
      boolean known = said.size() == cue.lines().size();
      String speaker = known ? said.get(i).getFirst().speaker() : null;
      turns.add(new Turn(speaker, known ? heard(said.get(i), shown) : shown));
    }
    return turns;
  }

  private static List<List<Word>> bySpeaker(List<Word> words) {
    List<List<Word>> parts = new ArrayList<>();
    for (Word word : words) {
      if (parts.isEmpty() || !Objects.equals(parts.getLast().getLast().speaker(), word.speaker())) {
        parts.add(new ArrayList<>());
      }
      parts.getLast().add(word);
    }
    return parts;
  }

  private static String heard(Cue cue) {
    String shown = cue.text();
    if (!cue.words().isEmpty()) {
      return heard(cue.words(), shown);
    }
    return cue.said() == null ? shown : unlessCorrected(cue.said(), shown);
  }

  private static String heard(List<Word> words, String shown) {
    List<String> texts = words.stream().map(word -> PlainText.clean(word.text())).toList();
    return unlessCorrected(Scripts.join(texts), shown);
  }

  /** The lines win where they say something else: then somebody corrected them. */
  private static String unlessCorrected(String heard, String shown) {
    return letters(heard).equals(letters(shown)) ? heard : shown;
  }

  private static String letters(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}]+", "");
  }
}
