package io.jamak.activities.whisper;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.activities.sound.Sounds;
import io.jamak.activities.speech.WordErrors;
import io.jamak.activities.testing.JobResult;
import io.jamak.domain.job.JobWarning;
import io.jamak.domain.job.OutputFormat;
import io.jamak.domain.job.WarningCode;
import io.jamak.subtitles.Cue;
import io.jamak.subtitles.Profiles;
import io.jamak.subtitles.Word;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The words of real files, by the real engine, through all steps of a job. */
class WordsTest extends RealEngineTest {
  @Test
  void korean_is_found_and_gets_korean_subtitles_without_any_setting() throws Exception {
    JobResult korean = run("test_ko.flac", "auto");

    assertThat(korean.transcript().language()).isEqualTo("ko");
    assertThat(korean.text()).contains("피하면서", "걸어갔다");
    assertThat(korean.output(OutputFormat.JSON)).contains("\"ko-standard\"");
    assertThat(korean.cues())
        .flatExtracting(Cue::lines)
        .allMatch(line -> Profiles.get("ko-standard").counting().weight(line) <= 16);
  }

  @Test
  void a_drill_that_is_said_ten_times_comes_ten_times() throws Exception {
    assertThat(count(run("rep.flac", "en").words(), "teacher")).isEqualTo(10);
  }

  @Test
  void a_music_bed_costs_no_word() throws Exception {
    JobResult clean = run("film-clean.flac", "en");
    JobResult film = run("film10.flac", "en");

    assertThat(film.words().size()).isBetween(clean.words().size() - 1, clean.words().size() + 1);
    assertThat(film.transcript().dropped()).isEmpty();
  }

  @Test
  void no_word_is_lost_where_pieces_meet_in_speech_without_a_pause() throws Exception {
    String said = Files.readString(files.file("border.txt"));
    List<String> words = JobResult.plain(said);

    JobResult border = run("border.flac", "en");

    assertThat(border.transcript().pieces()).hasSizeGreaterThan(2);
    assertThat(border.words().size()).isBetween(words.size() - 8, words.size() + 8);
    assertThat(border.text()).contains("letter to his brother in Portugal");
  }

  @Test
  void every_language_of_a_mixed_file_keeps_its_words_and_the_job_says_so() throws Exception {
    Path mixed = joined("jfk.flac", "test_ko.flac", "test_de.flac", "jfk.flac");

    JobResult result = run(mixed, "auto", "");

    assertThat(result.transcript().language()).isEqualTo("en");
    assertThat(result.text()).contains("fellow Americans", "피하면서", "hinter");
    assertThat(result.warnings())
        .filteredOn(warning -> warning.code() == WarningCode.LANGUAGES_MIXED)
        .extracting(JobWarning::detail)
        .containsExactly("ko", "de");
  }

  @Test
  void a_language_set_by_hand_that_nobody_speaks_is_told() throws Exception {
    assertThat(run("test_es.flac", "en").warnings())
        .filteredOn(warning -> warning.code() == WarningCode.LANGUAGE_MISMATCH)
        .singleElement()
        .satisfies(warning -> assertThat(warning.detail()).startsWith("es "));
  }

  @Test
  void holes_of_silence_between_speech_have_no_words_and_no_word_moves() throws Exception {
    byte[] speech = files.pcm("jfk.flac");
    Path holes =
        files.wav("holes.wav", Sounds.join(speech, Sounds.silence(60), speech, Sounds.silence(40)));

    JobResult result = run(holes, "en", "");

    assertThat(WordErrors.rate(KENNEDY + " " + KENNEDY, result.plainWords())).isLessThan(0.05);
    long hole = speech.length / 32;
    assertThat(result.transcript().words())
        .noneMatch(word -> word.endMs() > hole + 300 && word.startMs() < hole + 59_700);
  }

  @Test
  void nobody_speaks_in_silence_and_noise() throws Exception {
    for (byte[] pcm : List.of(Sounds.silence(20), Sounds.noise(20, 0.1))) {
      JobResult result = run(files.wav("quiet" + pcm[1] + ".wav", pcm), "auto", "");

      assertThat(result.words()).isEmpty();
      assertThat(result.warnings())
          .extracting(JobWarning::code)
          .containsExactly(WarningCode.NO_SPEECH);
    }
  }

  @Test
  void starts_are_where_the_voice_starts() throws Exception {
    List<Long> errors = new ArrayList<>();
    for (WordTimesFile.Timed file : WordTimesFile.read(files.file("word-times.json"))) {
      List<Word> words = run("" + file.name() + ".flac", file.language()).transcript().words();
      errors.add(Math.abs(words.getFirst().startMs() - file.firstStartMs()));
    }
    Collections.sort(errors);

    assertThat(errors.get(errors.size() / 2)).isLessThanOrEqualTo(120);
    assertThat(errors.getLast()).isLessThanOrEqualTo(400);
  }

  @Test
  void what_the_engine_answered_is_an_output_of_its_own() throws Exception {
    JobResult result = run("jfk.flac", "en");

    assertThat(result.output(OutputFormat.RAW))
        .contains("\"engine\":\"whisper\"", "avg_logprob", "Americans");
    assertThat(result.output(OutputFormat.TRANSCRIPT)).contains("\"dropped\":[]");
  }

  private static long count(List<String> words, String word) {
    return words.stream().filter(word::equals).count();
  }

  private static Path joined(String... resources) throws Exception {
    byte[] all = new byte[0];
    for (String resource : resources) {
      all = Sounds.join(all, files.pcm(resource), Sounds.silence(1));
    }
    return files.wav("joined.wav", all);
  }
}
