package io.jamak.activities.whisper;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.activities.engine.EngineSettings;
import io.jamak.activities.sound.Sounds;
import io.jamak.activities.speech.WordErrors;
import io.jamak.activities.whisper.Heard.Result;
import io.jamak.activities.whisper.setup.UserWhisper;
import io.jamak.domain.job.JobWarning;
import io.jamak.domain.job.OutputType;
import io.jamak.domain.job.WarningCode;
import io.jamak.subtitles.Profiles;
import io.jamak.subtitles.Word;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The words of real files, by the real engine, through all steps of a job. */
class WordsTest {
  private static final String KENNEDY =
      "and so my fellow americans ask not what your country can do for you"
          + " ask what you can do for your country";

  @TempDir private static Path directory;
  private static Heard heard;

  @BeforeAll
  static void open() throws IOException {
    UserWhisper.ready();
    EngineSettings settings = new EngineSettings("", "", null, null, UserWhisper.settings());
    heard = new Heard(directory.resolve("scratch"), settings);
  }

  @AfterAll
  static void close() throws IOException {
    heard.close();
  }

  @Test
  void korean_is_found_and_gets_korean_subtitles_without_any_setting() throws IOException {
    Result korean = hear("speech/test_ko.flac", "auto");

    assertThat(korean.transcript().language()).isEqualTo("ko");
    assertThat(korean.text()).contains("피하면서", "걸어갔다");
    assertThat(heard.output(OutputType.JSON)).contains("\"ko-standard\"");
    assertThat(korean.srt())
        .filteredOn(
            line -> line.codePoints().anyMatch(Character::isIdeographic) || !line.contains(":"))
        .allMatch(line -> Profiles.get("ko-standard").counting().weight(line) <= 16);
  }

  @Test
  void a_drill_that_is_said_ten_times_comes_ten_times() throws IOException {
    assertThat(count(hear("cases/rep.flac", "en").words(), "teacher")).isEqualTo(10);
  }

  @Test
  void a_music_bed_costs_no_word() throws IOException {
    Result clean = hear("cases/film-clean.flac", "en");
    Result film = hear("cases/film10.flac", "en");

    assertThat(film.words().size()).isBetween(clean.words().size() - 1, clean.words().size() + 1);
    assertThat(film.transcript().dropped()).isEmpty();
  }

  @Test
  void no_word_is_lost_where_pieces_meet_in_speech_without_a_pause() throws IOException {
    String said = new String(Files.readAllBytes(file("cases/border.txt")));
    List<String> words = Heard.plain(said);

    Result border = hear("cases/border.flac", "en");

    assertThat(border.transcript().pieces()).hasSizeGreaterThan(2);
    assertThat(border.words().size()).isBetween(words.size() - 8, words.size() + 8);
    assertThat(border.text()).contains("letter to his brother in Portugal");
  }

  @Test
  void every_language_of_a_mixed_file_keeps_its_words_and_the_job_says_so() throws IOException {
    Path mixed =
        joined("speech/jfk.flac", "speech/test_ko.flac", "speech/test_de.flac", "speech/jfk.flac");

    Result result = heard.hear(mixed, "auto", "whisper");

    assertThat(result.transcript().language()).isEqualTo("en");
    assertThat(result.text()).contains("fellow Americans", "피하면서", "hinter");
    assertThat(result.warnings())
        .filteredOn(warning -> warning.code() == WarningCode.LANGUAGES_MIXED)
        .extracting(JobWarning::detail)
        .containsExactly("ko", "de");
  }

  @Test
  void a_language_set_by_hand_that_nobody_speaks_is_told() throws IOException {
    assertThat(hear("speech/test_es.flac", "en").warnings())
        .filteredOn(warning -> warning.code() == WarningCode.LANGUAGE_MISMATCH)
        .singleElement()
        .satisfies(warning -> assertThat(warning.detail()).startsWith("es "));
  }

  @Test
  void holes_of_silence_between_speech_have_no_words_and_no_word_moves() throws IOException {
    byte[] speech = pcm(file("speech/jfk.flac"));
    Path holes = wav("holes", Sounds.join(speech, Sounds.silence(60), speech, Sounds.silence(40)));

    Result result = heard.hear(holes, "en", "whisper");

    assertThat(WordErrors.rate(KENNEDY + " " + KENNEDY, plain(result))).isLessThan(0.05);
    long hole = speech.length / 32;
    assertThat(result.transcript().words())
        .noneMatch(word -> word.endMs() > hole + 300 && word.startMs() < hole + 59_700);
  }

  @Test
  void nobody_speaks_in_silence_and_noise() throws IOException {
    for (byte[] pcm : List.of(Sounds.silence(20), Sounds.noise(20, 0.1))) {
      Result result = heard.hear(wav("quiet" + pcm[1], pcm), "auto", "whisper");

      assertThat(result.words()).isEmpty();
      assertThat(result.warnings())
          .extracting(JobWarning::code)
          .containsExactly(WarningCode.NO_SPEECH);
    }
  }

  @Test
  void starts_are_where_the_voice_starts() throws IOException {
    List<Long> errors = new ArrayList<>();
    for (WordTimesFile.Timed file : WordTimesFile.read(file("speech/word-times.json"))) {
      List<Word> words =
          hear("speech/" + file.name() + ".flac", file.language()).transcript().words();
      errors.add(Math.abs(words.getFirst().startMs() - file.firstStartMs()));
    }
    Collections.sort(errors);

    assertThat(errors.get(errors.size() / 2)).isLessThanOrEqualTo(120);
    assertThat(errors.getLast()).isLessThanOrEqualTo(400);
  }

  @Test
  void what_the_engine_answered_is_an_output_of_its_own() throws IOException {
    hear("speech/jfk.flac", "en");

    assertThat(heard.output(OutputType.RAW))
        .contains("\"engine\":\"whisper\"", "avg_logprob", "Americans");
    assertThat(heard.output(OutputType.TRANSCRIPT)).contains("\"dropped\":[]");
  }

  private static Result hear(String resource, String language) throws IOException {
    return heard.hear(file(resource), language, "whisper");
  }

  private static List<Word> plain(Result result) {
    return result.words().stream().map(text -> new Word(text, 0, 0, 1, null)).toList();
  }

  private static long count(List<String> words, String word) {
    return words.stream().filter(word::equals).count();
  }

  private static Path file(String resource) {
    try {
      return Path.of(
          Objects.requireNonNull(WordsTest.class.getResource("/" + resource), resource).toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Path joined(String... resources) throws IOException {
    byte[] all = new byte[0];
    for (String resource : resources) {
      all = Sounds.join(all, pcm(file(resource)), Sounds.silence(1));
    }
    return wav("joined", all);
  }

  private static byte[] pcm(Path file) {
    try {
      Path raw = directory.resolve(file.getFileName() + ".pcm");
      Sounds.run(
          List.of(
              "ffmpeg",
              "-y",
              "-v",
              "error",
              "-i",
              file.toString(),
              "-ac",
              "1",
              "-ar",
              "16000",
              "-f",
              "s16le",
              raw.toString()));
      return Files.readAllBytes(raw);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  private static Path wav(String name, byte[] pcm) throws IOException {
    Path raw = Files.write(directory.resolve(name + ".raw"), pcm);
    Path wav = directory.resolve(name + ".wav");
    try {
      Sounds.run(
          List.of(
              "ffmpeg",
              "-y",
              "-v",
              "error",
              "-f",
              "s16le",
              "-ar",
              "16000",
              "-ac",
              "1",
              "-i",
              raw.toString(),
              wav.toString()));
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
    return wav;
  }
}
