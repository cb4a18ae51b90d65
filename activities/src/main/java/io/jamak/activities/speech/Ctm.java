package io.jamak.activities.speech;

import io.jamak.subtitles.Word;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the time-marked words of pocketsphinx: {@code <id> 1 <start s> <length s> <word>
 * <confidence>}.
 */
final class Ctm {
  private static final Pattern LINE =
      Pattern.compile("(\\S+) \\S+ ([0-9.]+) ([0-9.]+) (\\S+) ([0-9.eE+-]+)");

  /** Pronunciation variants are marked "(2)". */
  private static final Pattern VARIANT = Pattern.compile("\\(\\d+\\)$");

  /** Sentence marks, pauses and noises: {@code <s> <sil> [NOISE] ++BREATH++}. */
  private static final Pattern FILLER = Pattern.compile("<.*>|\\[.*]|\\+\\+.*\\+\\+");

  private Ctm() {}

  /** The words of one utterance, times from its start. */
  static List<Word> words(String ctm, String utterance) {
    return ctm.lines()
        .map(LINE::matcher)
        .filter(Matcher::matches)
        .filter(line -> line.group(1).equals(utterance))
        .filter(line -> !FILLER.matcher(line.group(4)).matches())
        .flatMap(Ctm::word)
        .toList();
  }

  private static Stream<Word> word(Matcher line) {
    try {
      long start = Math.round(Double.parseDouble(line.group(2)) * 1000);
      long length = Math.round(Double.parseDouble(line.group(3)) * 1000);
      double confidence = Math.clamp(Double.parseDouble(line.group(5)), 0, 1);
      String text = VARIANT.matcher(line.group(4)).replaceFirst("");
      return Stream.of(new Word(text, start, start + length, confidence, null));
    } catch (NumberFormatException garbled) {
      return Stream.empty();
    }
  }
}
