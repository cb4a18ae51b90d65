package io.jamak.app.bench.speech;

import io.jamak.domain.job.OutputFormat;
import io.jamak.subtitles.Cue;
import io.jamak.subtitles.Word;
import io.jamak.subtitles.format.SubtitleFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whether every word that an engine returned is in the outputs, or among the dropped ones with a
 * reason. Counted from the raw answers by a reader of our own, not by the product's. Compared by
 * letters: a word of several tokens, or two words that became one, is still what was returned.
 *
 * @param returned letters of all answers
 * @param kept letters of the transcript
 * @param dropped letters of the words that stand in the list of dropped ones
 * @param complete whether returned = kept + dropped, and kept = those of the cues = those of the
 *     SRT file
 */
record KeptWords(long returned, long kept, long dropped, boolean complete) {
  /** Sentence marks, pauses and noises in the answers of pocketsphinx. */
  private static final Pattern FILLER = Pattern.compile("<.*>|\\[.*]|\\+\\+.*\\+\\+");

  private static final Pattern VARIANT = Pattern.compile("\\(\\d+\\)$");

  /** Counts one job's words. */
  static KeptWords of(Recognised job) {
    List<String> returned = returned(job.raw());
    List<String> kept = job.transcript().words().stream().map(Word::text).toList();
    List<String> dropped =
        job.transcript().dropped().stream().map(each -> each.word().text()).toList();
    List<String> all = Stream.concat(kept.stream(), dropped.stream()).toList();
    List<String> inCues =
        job.cues().stream().flatMap(cue -> cue.words().stream()).map(Word::text).toList();
    List<String> shown =
        SubtitleFormat.of(OutputFormat.SRT).parse(job.srt()).stream().map(Cue::text).toList();
    boolean complete =
        letters(returned).equals(letters(all))
            && letters(kept).equals(letters(inCues))
            && letters(kept).equals(letters(shown));
    return new KeptWords(count(returned), count(kept), count(dropped), complete);
  }

  private static long count(List<String> words) {
    return letters(words).values().stream().mapToLong(Long::longValue).sum();
  }

  /** How often each letter or digit occurs. */
  private static Map<Integer, Long> letters(List<String> words) {
    return words.stream()
        .flatMapToInt(String::codePoints)
        .filter(Character::isLetterOrDigit)
        .boxed()
        .collect(Collectors.groupingBy(letter -> letter, TreeMap::new, Collectors.counting()));
  }

  private static List<String> returned(String raw) {
    List<String> words = new ArrayList<>();
    for (JsonNode piece : JsonMapper.shared().readTree(raw).get("pieces")) {
      for (JsonNode attempt : piece.get("attempts")) {
        JsonNode answer = attempt.get("answer");
        words.addAll(answer.isString() ? lines(answer.asString()) : segments(answer));
      }
    }
    return words;
  }

  private static List<String> segments(JsonNode answer) {
    List<String> words = new ArrayList<>();
    for (JsonNode segment : answer.path("segments")) {
      segment.get("words").forEach(word -> words.add(word.get("word").asString()));
    }
    return words;
  }

  /** {@code <utterance> 1 <start> <length> <word> <confidence>}. */
  private static List<String> lines(String answer) {
    return answer
        .lines()
        .map(line -> line.split(" "))
        .filter(columns -> columns.length == 6 && !FILLER.matcher(columns[4]).matches())
        .map(columns -> VARIANT.matcher(columns[4]).replaceFirst(""))
        .toList();
  }
}
