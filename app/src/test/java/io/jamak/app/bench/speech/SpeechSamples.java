package io.jamak.app.bench.speech;

import io.jamak.app.product.Media;
import io.jamak.app.product.Product;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The recordings of the repository whose words are known, from the tests of the engines. */
final class SpeechSamples {
  private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

  private SpeechSamples() {}

  /**
   * One recording.
   *
   * @param name without extension
   * @param language BCP 47
   * @param said all of its words
   */
  record Clip(String name, String language, Path file, String said) {
    boolean isEnglish() {
      return language.equals("en");
    }
  }

  /**
   * A word and its place.
   *
   * @param startMs from the start of the recording
   */
  record TimedWord(String text, long startMs, long endMs) {
    TimedWord movedBy(long ms) {
      return new TimedWord(text, startMs + ms, endMs + ms);
    }
  }

  /**
   * Every recording with a text: short ones, and the talk that is made of them.
   *
   * @param folder that gets copies of them
   */
  static List<Clip> all(Path folder) throws IOException {
    List<Clip> clips = new ArrayList<>(english(folder));
    clips.add(new Clip("talk", "en", Media.sample("talk.mp4", folder), talk()));
    try (Stream<String> table = Files.lines(directory().resolve("transcripts.tsv"))) {
      table
          .skip(1)
          .map(line -> line.split("\t"))
          .filter(columns -> !columns[2].startsWith("("))
          .map(columns -> clip(columns[0], columns[1], spoken(columns[2]), folder))
          .forEach(clips::add);
    }
    return clips;
  }

  /** The sentences that the talk is made of. */
  static List<Clip> english(Path folder) {
    return Media.TALK.stream()
        .map(part -> clip(part.file(), "en", Media.transcript(part.file()), folder))
        .toList();
  }

  /** The recording of this name. */
  static Clip get(String name, Path folder) throws IOException {
    return all(folder).stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow();
  }

  /** Where each word lies in the recordings that were measured by their makers, by name. */
  static Map<String, List<TimedWord>> wordTimes() throws IOException {
    JsonNode root =
        JsonMapper.shared().readTree(Files.readString(directory().resolve("word-times.json")));
    Map<String, List<TimedWord>> times = new TreeMap<>();
    root.propertyStream()
        .forEach(
            file ->
                times.put(
                    name(file.getKey()),
                    file.getValue().valueStream().map(SpeechSamples::timed).toList()));
    return times;
  }

  private static TimedWord timed(JsonNode word) {
    return new TimedWord(
        word.get(0).asString(),
        Math.round(word.get(1).asDouble() * 1000),
        Math.round(word.get(2).asDouble() * 1000));
  }

  private static Clip clip(String file, String language, String said, Path folder) {
    String name = name(file);
    Path copy = folder.resolve(name + ".flac");
    try {
      Files.copy(
          directory().resolve(copy.getFileName()), copy, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Clip(name, language, copy, said);
  }

  private static String name(String file) {
    return file.replace(".wav", "");
  }

  private static String talk() {
    return Media.TALK.stream()
        .map(part -> Media.transcript(part.file()))
        .collect(Collectors.joining(" "));
  }

  /** Where several speak, what they say stands in quotes. */
  private static String spoken(String column) {
    List<String> quoted =
        QUOTED.matcher(column).results().map((MatchResult result) -> result.group(1)).toList();
    return quoted.isEmpty() ? column : String.join(" ", quoted);
  }

  private static Path directory() {
    return Product.checkout().resolve("activities/src/test/resources/speech");
  }
}
