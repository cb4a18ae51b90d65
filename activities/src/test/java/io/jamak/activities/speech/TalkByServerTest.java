package io.jamak.activities.speech;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.activities.engine.EngineSettings;
import io.jamak.activities.speech.Talk.Sentence;
import io.jamak.activities.speech.Talk.Spoken;
import io.jamak.activities.testing.CaseFiles;
import io.jamak.activities.testing.JobHarness;
import io.jamak.activities.testing.JobHarness.Options;
import io.jamak.activities.testing.JobResult;
import io.jamak.activities.whisper.setup.UserWhisper;
import io.jamak.activities.whisper.setup.WhisperSettings;
import io.jamak.domain.job.WarningCode;
import io.jamak.subtitles.Word;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/** All words of a talk come through, however a server tells them. */
class TalkByServerTest {
  private static final JsonMapper MAPPER = JsonMapper.shared();
  private static final Duration TIMEOUT = Duration.ofSeconds(20);

  private static final Set<Form> WITH_WORDS =
      Set.of(Form.WORDS_IN_SEGMENTS, Form.PAST_THE_END, Form.LAST_WORDS_PAST_THE_END);

  @TempDir private static Path directory;
  private static SpeechServer server;
  private static Talk talk;
  private static JobHarness withDetector;
  private static JobHarness byLevels;

  private final List<String> returned = new ArrayList<>();

  @BeforeAll
  static void open() throws Exception {
    UserWhisper.ready();
    server = new SpeechServer();
    talk = Talk.make(new CaseFiles(directory));
    withDetector = harness("detector", UserWhisper.settings());
    byLevels = harness("levels", null);
  }

  private static JobHarness harness(String name, @Nullable WhisperSettings whisper)
      throws IOException {
    return new JobHarness(
        directory.resolve(name),
        new EngineSettings("", "", server.settings(TIMEOUT), null, whisper));
  }

  @AfterAll
  static void close() throws IOException {
    withDetector.close();
    byLevels.close();
    server.close();
  }

  /** How a server tells what it heard. */
  enum Form {
    /** Words with times, beside the segments. */
    WORDS,
    /** Words with times, in the segments. */
    WORDS_IN_SEGMENTS,
    /** Segments alone, each from the end of the one before. */
    SEGMENTS,
    /** One text. */
    TEXT,
    /** The last sentence of a piece after its end. */
    PAST_THE_END,
    /** The last words of a piece after its end. */
    LAST_WORDS_PAST_THE_END,
    /** The last segment of a piece after its end, without words. */
    SEGMENT_PAST_THE_END,
    /** Segments, all of the compression ratio of their window. */
    ONE_RATIO,
    /** The language by its name, and who speaks it was not asked. */
    LANGUAGE_BY_NAME
  }

  @ParameterizedTest
  @EnumSource(Form.class)
  void every_word_is_in_the_transcript_with_a_voice_detector(Form form) throws Exception {
    check(form, withDetector);
  }

  @ParameterizedTest
  @EnumSource(Form.class)
  void every_word_is_in_the_transcript_by_levels_alone(Form form) throws Exception {
    check(form, byLevels);
  }

  private void check(Form form, JobHarness harness) throws Exception {
    byte[] sound = harness.sound(talk.file());
    server.answers(pcm -> answer(form, sound, pcm));

    JobResult result = harness.run(talk.file(), new Options(language(form), "openai-http", ""));

    checkWords(result);
    checkTimes(result, form == Form.TEXT ? 4 : 2.5);
    assertThat(result.transcript().language()).isEqualTo("en");
    assertThat(result.codes()).doesNotContain(WarningCode.WORDS_DROPPED);
    assertThat(result.codes().contains(WarningCode.TIMES_CLAMPED))
        .isEqualTo(form.name().endsWith("PAST_THE_END"));
  }

  private void checkWords(JobResult result) {
    assertThat(talk.texts()).hasSize(92);
    assertThat(result.transcript().words())
        .extracting(Word::text)
        .containsExactlyElementsOf(talk.texts());
    List<String> accounted = new ArrayList<>(talk.texts());
    result.transcript().dropped().forEach(each -> accounted.add(each.word().text()));
    assertThat(accounted).containsExactlyInAnyOrderElementsOf(returned);
    assertThat(result.transcript().dropped()).allMatch(each -> !each.reason().isBlank());
  }

  /** What is known of the voice keeps every word near its place, whatever was told. */
  private void checkTimes(JobResult result, double most) {
    List<Spoken> said = talk.sentences().stream().flatMap(s -> s.words().stream()).toList();
    for (int i = 0; i < said.size(); i++) {
      Word word = result.transcript().words().get(i);
      assertThat(word.startMs() / 1000.0 - said.get(i).start())
          .as(word + " " + said.get(i))
          .isBetween(-most, most);
    }
  }

  private static String language(Form form) {
    return form == Form.LANGUAGE_BY_NAME ? "auto" : "en";
  }

  private String answer(Form form, byte[] sound, byte[] pcm) {
    double from = Talk.place(pcm, sound);
    double length = pcm.length / 32_000.0;
    List<Sentence> heard = talk.part(from, from + length);
    heard.forEach(sentence -> sentence.words().forEach(word -> returned.add(word.text())));
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("language", form == Form.LANGUAGE_BY_NAME ? "english" : "en");
    answer.put("duration", length);
    answer.put("text", text(heard.stream().flatMap(s -> s.words().stream()).toList()));
    if (form != Form.TEXT) {
      answer.put("segments", segments(form, heard, length));
    }
    if (form == Form.WORDS || form == Form.LANGUAGE_BY_NAME) {
      answer.put("words", heard.stream().flatMap(s -> s.words().stream()).map(this::word).toList());
    }
    return MAPPER.writeValueAsString(answer);
  }

  private List<Map<String, Object>> segments(Form form, List<Sentence> heard, double length) {
    List<Map<String, Object>> segments = new ArrayList<>();
    double end = 0;
    for (Sentence each : heard) {
      Sentence sentence = each.equals(heard.getLast()) ? told(form, each, length) : each;
      Map<String, Object> segment = new LinkedHashMap<>();
      segment.put("start", form == Form.SEGMENTS ? end : sentence.start());
      segment.put("end", sentence.end());
      segment.put("text", " " + text(sentence.words()));
      segment.put("avg_logprob", -0.3);
      segment.put("compression_ratio", form == Form.ONE_RATIO ? 3.1 : 1.4);
      if (WITH_WORDS.contains(form)) {
        segment.put("words", sentence.words().stream().map(this::word).toList());
      }
      segments.add(segment);
      end = sentence.end();
    }
    return segments;
  }

  /** Times of a sentence as the form tells them. */
  private static Sentence told(Form form, Sentence sentence, double length) {
    int size = sentence.words().size();
    int late =
        switch (form) {
          case PAST_THE_END, SEGMENT_PAST_THE_END -> size;
          case LAST_WORDS_PAST_THE_END -> Math.min(size, 3);
          default -> 0;
        };
    List<Spoken> words = new ArrayList<>(sentence.words().subList(0, size - late));
    for (int i = 0; i < late; i++) {
      double start = length + 0.3 + i * 0.4;
      words.add(new Spoken(sentence.words().get(size - late + i).text(), start, start + 0.3));
    }
    return new Sentence(words.getFirst().start(), words.getLast().end(), words);
  }

  private Map<String, Object> word(Spoken word) {
    return Map.of("word", word.text(), "start", word.start(), "end", word.end());
  }

  private static String text(List<Spoken> words) {
    return String.join(" ", words.stream().map(Spoken::text).toList());
  }
}
