package io.jamak.activities.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jamak.activities.StepBlobs;
import io.jamak.domain.Sha256;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import io.jamak.domain.job.JobResults;
import io.jamak.domain.job.JobResults.Kept;
import io.jamak.domain.job.OutputFormat;
import io.jamak.domain.job.OutputKind;
import io.jamak.store.blob.BlobStore;
import io.jamak.store.job.OutputRow;
import io.jamak.store.testing.TestStorage;
import io.jamak.subtitles.Cue;
import io.jamak.subtitles.CueList;
import io.jamak.subtitles.Transcript;
import io.jamak.subtitles.Word;
import io.jamak.subtitles.format.SubtitleFormat;
import io.jamak.subtitles.format.TranscriptJson;
import io.jamak.subtitles.piece.PieceAnswer;
import io.jamak.workflows.job.Audio;
import io.jamak.workflows.job.JobPlan;
import io.jamak.workflows.job.StepResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.NullNode;

class DocumentStepsTest {
  private static final Audio AUDIO = new Audio("audio", 16_000 * 20, 1);

  private final BlobStore blobs = TestStorage.blobs();
  private final OutputsInMemory jobs = new OutputsInMemory();
  private final DocumentSteps steps = new DocumentSteps(new StepBlobs(blobs), blobs, jobs);

  @Test
  void pieces_are_joined_in_order_and_only_once() throws IOException {
    JobPlan plan = Plans.english();
    List<StepResult> pieces =
        List.of(piece("a", "en", 0, "hello", "there"), piece("b", "en", 9000, "again"));

    StepResult merged = steps.mergeTranscripts(plan, AUDIO, pieces);

    assertThat(merged.items()).isEqualTo(3);
    assertThat(merged.reused()).isFalse();
    Transcript transcript = transcript(merged);
    assertThat(transcript.words())
        .extracting(Word::text)
        .containsExactly("hello", "there", "again");
    assertThat(transcript.durationMs()).isEqualTo(20_000);
    assertThat(transcript.engine()).isEqualTo("pocketsphinx");
    assertThat(steps.mergeTranscripts(plan, AUDIO, pieces))
        .isEqualTo(new StepResult(merged.key(), 3, true));
  }

  @Test
  void a_detected_language_is_the_one_of_most_voice() throws IOException {
    JobPlan plan = Plans.plan("auto", false, "en-standard");
    List<StepResult> pieces =
        List.of(piece("a", "ko", 0, "예"), piece("b", "en", 9000, "yes", "it", "is"));

    assertThat(transcript(steps.mergeTranscripts(plan, AUDIO, pieces)).language()).isEqualTo("en");
    StepResult silent = steps.mergeTranscripts(plan, AUDIO, List.of(piece("c", "en", 0)));
    assertThat(transcript(silent).language()).isEqualTo("und");
  }

  @Test
  void without_an_engine_all_words_get_one_speaker_and_the_timeline_says_so() throws IOException {
    JobPlan plan = Plans.plan("en", true, "en-standard");
    StepResult transcript = merged("en", 0, "hello", "there");

    StepResult told = steps.diarize(plan, AUDIO, transcript);
    StepResult again = steps.diarize(plan, AUDIO, transcript);

    assertThat(transcript(told).words()).extracting(Word::speaker).containsOnly("S1");
    assertThat(again.reused()).isTrue();
    assertThat(jobs.events)
        .singleElement()
        .satisfies(event -> assertThat(event.detail()).startsWith("DIARIZATION_UNAVAILABLE: "));
  }

  @Test
  void speakers_are_left_alone_where_nobody_asked() throws IOException {
    StepResult transcript = merged("en", 0, "hello");

    assertThat(steps.diarize(Plans.english(), AUDIO, transcript)).isEqualTo(transcript);
    assertThat(jobs.events).isEmpty();
  }

  @Test
  void cues_depend_on_the_profile_and_are_composed_once() throws IOException {
    StepResult transcript = merged("en", 0, "hello", "there");

    StepResult standard = steps.composeCues(Plans.english(), transcript, 25);
    StepResult shorts = steps.composeCues(Plans.plan("en", false, "ko-shorts"), transcript, 25);

    assertThat(standard.key()).isNotEqualTo(shorts.key());
    assertThat(standard.items()).isEqualTo(1);
    assertThat(steps.composeCues(Plans.english(), transcript, 25).reused()).isTrue();
  }

  @Test
  void the_gap_between_cues_is_two_frames_of_the_files_own_rate() throws IOException {
    StepResult transcript =
        steps.mergeTranscripts(
            Plans.english(),
            AUDIO,
            List.of(piece("a", "en", 0, sentence("one")), piece("b", "en", 3700, sentence("two"))));

    assertThat(gap(transcript, 25)).isEqualTo(80);
    assertThat(gap(transcript, 60)).isEqualTo(33);
    assertThat(gap(transcript, 0)).isEqualTo(83);
  }

  private static String[] sentence(String number) {
    return ("This is sentence " + number + " of a talk that takes its time to end.").split(" ");
  }

  private long gap(StepResult transcript, double frameRate) throws IOException {
    StepResult result = steps.composeCues(Plans.english(), transcript, frameRate);
    CueList list = new DocumentBlobs(new StepBlobs(blobs)).cues(result.key()).cues();
    assertThat(list.frameRate()).isEqualTo(frameRate);
    return list.cues().get(1).startMs() - list.cues().getFirst().endMs();
  }

  @Test
  void an_unknown_profile_is_the_users_error() throws IOException {
    StepResult transcript = merged("en", 0, "hello");

    assertThatThrownBy(() -> steps.composeCues(Plans.plan("en", false, "xx"), transcript, 25))
        .isInstanceOfSatisfying(
            JamakException.class,
            refused -> assertThat(refused.code()).isEqualTo(ErrorCode.OPTIONS_INVALID))
        .hasMessageStartingWith("profile: xx (expected: one of ");
  }

  @Test
  void what_was_made_is_noted_for_later_attempts() throws IOException {
    JobPlan plan = Plans.english();
    StepResult transcript = merged("en", 330, "hello", "there");
    StepResult cues = steps.composeCues(plan, transcript, 25);

    steps.writeOutputs(plan, "en", false, cues);
    steps.writeOutputs(plan, "es", true, cues);

    Kept made = new Kept(cues.key(), cues.items());
    assertThat(jobs.results)
        .isEqualTo(
            new JobResults(
                AUDIO.durationMs(), new Kept(transcript.key(), 2), made, Map.of("es", made)));
  }

  @Test
  void a_result_that_is_not_there_any_more_is_named() {
    StepResult gone = new StepResult("w/ws/steps/compose/gone", 1, true);

    assertThatThrownBy(() -> steps.writeOutputs(Plans.english(), "en", false, gone))
        .isInstanceOfSatisfying(
            JamakException.class,
            refused -> assertThat(refused.code()).isEqualTo(ErrorCode.RESULTS_GONE));
  }

  @Test
  void every_requested_file_and_the_transcript_become_outputs_once() throws IOException {
    JobPlan plan = Plans.english();
    StepResult transcript = merged("en", 330, "hello", "there");
    StepResult cues = steps.composeCues(plan, transcript, 25);

    assertThat(steps.writeOutputs(plan, "en", false, cues)).isEqualTo(6);
    assertThat(steps.writeOutputs(plan, "en", false, cues)).isEqualTo(6);

    assertThat(jobs.outputs)
        .extracting(OutputRow::type)
        .containsExactlyInAnyOrder(OutputFormat.values());
    assertThat(jobs.outputs)
        .allSatisfy(
            row -> {
              byte[] bytes = blobs.read(row.storageKey());
              assertThat(row.sha256()).isEqualTo(Sha256.of(bytes));
              assertThat(row.sizeBytes()).isEqualTo(bytes.length);
              assertThat(row.storageKey())
                  .startsWith("w/" + Plans.WORKSPACE + "/outputs/" + row.sha256() + ".");
            });
    assertThat(file(OutputFormat.SRT)).isEqualTo("1\n00:00:00,330 --> 00:00:01,380\nhello there\n");
    assertThat(TranscriptJson.read(file(OutputFormat.TRANSCRIPT)))
        .isEqualTo(transcript(transcript));
  }

  @Test
  void a_translation_has_files_of_its_own_and_no_transcript() throws IOException {
    JobPlan plan = Plans.english();
    StepResult cues = steps.composeCues(plan, merged("en", 0, "hola"), 25);

    assertThat(steps.writeOutputs(plan, "es", true, cues)).isEqualTo(4);

    assertThat(jobs.outputs)
        .allMatch(row -> row.kind() == OutputKind.TRANSLATION && row.language().equals("es"))
        .noneMatch(row -> row.type() == OutputFormat.TRANSCRIPT);
  }

  @Test
  void a_detected_language_stands_in_the_row() throws IOException {
    JobPlan plan = Plans.plan("auto", false, "ko-standard");
    StepResult merged = steps.mergeTranscripts(plan, AUDIO, List.of(piece("a", "ko", 0, "안녕")));

    steps.writeOutputs(plan, "auto", false, steps.composeCues(plan, merged, 25));

    assertThat(jobs.outputs).extracting(OutputRow::language).containsOnly("ko");
  }

  @Test
  void a_file_without_speech_gives_valid_outputs_without_cues() throws IOException {
    JobPlan plan = Plans.english();
    StepResult merged = steps.mergeTranscripts(plan, AUDIO, List.of(piece("a", "en", 0)));

    steps.writeOutputs(plan, "en", false, steps.composeCues(plan, merged, 25));

    assertThat(merged.items()).isZero();
    for (SubtitleFormat format : SubtitleFormat.ALL) {
      List<Cue> cues = format.parse(file(format.format()));
      assertThat(cues).isEmpty();
    }
  }

  @Test
  void a_damaged_result_of_an_earlier_step_is_named() {
    blobs.putIfAbsent("broken", "{".getBytes(StandardCharsets.UTF_8), "application/json");

    assertThatThrownBy(
            () -> steps.composeCues(Plans.english(), new StepResult("broken", 1, false), 25))
        .isInstanceOfSatisfying(
            JamakException.class,
            failed -> assertThat(failed.code()).isEqualTo(ErrorCode.STORAGE_FAILED))
        .hasMessageStartingWith("broken: ");
  }

  private StepResult merged(String language, long fromMs, String... texts) throws IOException {
    return steps.mergeTranscripts(
        Plans.english(), AUDIO, List.of(piece("p-" + texts[0], language, fromMs, texts)));
  }

  private StepResult piece(String key, String language, long fromMs, String... texts) {
    List<Word> words = new ArrayList<>();
    for (String text : texts) {
      long start = fromMs + words.size() * 300L;
      words.add(new Word(text, start, start + 250, 0.9, null));
    }
    PieceAnswer.Attempt attempt =
        new PieceAnswer.Attempt(
            "first", fromMs, fromMs + 9_000, language, words.size(), NullNode.getInstance());
    PieceAnswer answer =
        new PieceAnswer(
            language,
            "",
            0,
            0,
            words.isEmpty()
                ? List.of()
                : List.of(
                    new PieceAnswer.Spoken(
                        language, fromMs, words.getLast().endMs(), words.size())),
            words,
            List.of(),
            List.of(),
            List.of(attempt));
    blobs.putIfAbsent(key, answer.write().getBytes(StandardCharsets.UTF_8), "application/json");
    return new StepResult(key, words.size(), false);
  }

  private Transcript transcript(StepResult result) {
    return new DocumentBlobs(new StepBlobs(blobs)).transcript(result.key());
  }

  private String file(OutputFormat type) {
    OutputRow row =
        jobs.outputs.stream().filter(output -> output.type() == type).findFirst().orElseThrow();
    return new String(blobs.read(row.storageKey()), StandardCharsets.UTF_8);
  }
}
