package io.jamak.app.bench.speech;

import io.jamak.app.bench.Report;
import io.jamak.app.bench.speech.SpeechSamples.TimedWord;
import io.jamak.subtitles.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How far heard words lie from their true places, in ms; below 0 is too early. Words are matched by
 * their letters, so that one written as two still counts at its start and its end.
 *
 * @param starts heard start - true start
 * @param ends heard end - true end
 */
record WordOffsets(List<Double> starts, List<Double> ends) {
  /** Nothing measured yet. */
  static final WordOffsets NONE = new WordOffsets(List.of(), List.of());

  private static final long INSIDE = -1;

  WordOffsets {
    starts = List.copyOf(starts);
    ends = List.copyOf(ends);
  }

  /** A letter, with the time of its word's edge where it stands at one. */
  private record Letter(int codePoint, long startMs, long endMs) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Letter letter && letter.codePoint == codePoint;
    }

    @Override
    public int hashCode() {
      return codePoint;
    }
  }

  static WordOffsets of(List<TimedWord> truth, Recognised heard) {
    List<Letter> said = new ArrayList<>();
    truth.forEach(word -> add(said, word.text(), word.startMs(), word.endMs()));
    List<Letter> words = new ArrayList<>();
    for (Word word : heard.transcript().words()) {
      add(words, word.text(), word.startMs(), word.endMs());
    }
    List<Double> starts = new ArrayList<>();
    List<Double> ends = new ArrayList<>();
    for (Alignment.Pair pair : Alignment.of(said, words).pairs()) {
      Letter right = said.get(pair.said());
      Letter ours = words.get(pair.heard());
      if (right.startMs != INSIDE && ours.startMs != INSIDE) {
        starts.add((double) ours.startMs - right.startMs);
      }
      if (right.endMs != INSIDE && ours.endMs != INSIDE) {
        ends.add((double) ours.endMs - right.endMs);
      }
    }
    return new WordOffsets(starts, ends);
  }

  private static void add(List<Letter> letters, String word, long startMs, long endMs) {
    List<Integer> own = SpokenText.letters(word);
    for (int i = 0; i < own.size(); i++) {
      letters.add(
          new Letter(own.get(i), i == 0 ? startMs : INSIDE, i + 1 == own.size() ? endMs : INSIDE));
    }
  }

  WordOffsets and(WordOffsets others) {
    List<Double> allStarts = new ArrayList<>(starts);
    allStarts.addAll(others.starts);
    List<Double> allEnds = new ArrayList<>(ends);
    allEnds.addAll(others.ends);
    return new WordOffsets(allStarts, allEnds);
  }

  /** Distances of the starts, whichever side. */
  List<Double> absoluteStarts() {
    return starts.stream().map(Math::abs).toList();
  }

  @Override
  public String toString() {
    return starts.isEmpty()
        ? "nothing matched"
        : String.format(
            Locale.ROOT,
            "%d starts %+.0f ms (%+.0f to %+.0f), %d ends %+.0f ms (%+.0f to %+.0f)",
            starts.size(),
            Report.median(starts),
            Report.percentile(starts, 0.01),
            Report.percentile(starts, 1),
            ends.size(),
            Report.median(ends),
            Report.percentile(ends, 0.01),
            Report.percentile(ends, 1));
  }
}
