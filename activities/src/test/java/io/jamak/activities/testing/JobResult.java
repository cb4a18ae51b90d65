package io.jamak.activities.testing;

import io.jamak.domain.job.JobWarning;
import io.jamak.domain.job.OutputFormat;
import io.jamak.domain.job.WarningCode;
import io.jamak.store.job.OutputRow;
import io.jamak.subtitles.Cue;
import io.jamak.subtitles.Transcript;
import io.jamak.subtitles.Word;
import io.jamak.subtitles.format.SrtFormat;
import io.jamak.workflows.ingest.MediaFacts;
import io.jamak.workflows.job.Audio;
import io.jamak.workflows.job.Piece;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What came of one job. */
public record JobResult(
    MediaFacts facts,
    Audio audio,
    List<Piece> pieces,
    Transcript transcript,
    List<JobWarning> warnings,
    List<Output> outputs) {

  /** A stored file and what it holds. */
  public record Output(OutputRow row, String content) {}

  /** Words in lower case without punctuation. */
  public List<String> words() {
    return transcript.words().stream().flatMap(word -> plain(word.text()).stream()).toList();
  }

  /** The same as words, for a count of errors. */
  public List<Word> plainWords() {
    return words().stream().map(text -> new Word(text, 0, 0, 1, null)).toList();
  }

  /** The words as text. */
  public String text() {
    return String.join(" ", transcript.words().stream().map(Word::text).toList());
  }

  /** Lower case, without punctuation. */
  public static List<String> plain(String text) {
    String letters = text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}' ]+", " ").strip();
    return Stream.of(letters.split(" +")).filter(word -> !word.isEmpty()).toList();
  }

  /** The content of an output. */
  public String output(OutputFormat type) {
    return outputs.stream()
        .filter(output -> output.row().type() == type)
        .findFirst()
        .orElseThrow()
        .content();
  }

  /** The cues of the SRT file. */
  public List<Cue> cues() {
    return new SrtFormat().parse(output(OutputFormat.SRT));
  }

  /** Codes of all warnings. */
  public List<WarningCode> codes() {
    return warnings.stream().map(JobWarning::code).toList();
  }

  /** The warnings of one kind. */
  public List<JobWarning> warnings(WarningCode code) {
    return warnings.stream().filter(warning -> warning.code() == code).toList();
  }
}
