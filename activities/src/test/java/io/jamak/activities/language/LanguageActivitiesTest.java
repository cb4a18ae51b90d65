package io.jamak.activities.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jamak.activities.StepBlobs;
import io.jamak.activities.document.CueDocument;
import io.jamak.activities.document.DocumentBlobs;
import io.jamak.activities.document.Plans;
import io.jamak.domain.job.JobWarning;
import io.jamak.domain.job.WarningCode;
import io.jamak.store.blob.BlobStore;
import io.jamak.store.testing.TestStorage;
import io.jamak.subtitles.Cue;
import io.jamak.subtitles.CueList;
import io.jamak.subtitles.format.CueListJson;
import io.jamak.workflows.job.JobPlan;
import io.jamak.workflows.job.LanguageActivities;
import io.jamak.workflows.job.StepResult;
import io.temporal.failure.ActivityFailure;
import io.temporal.failure.ApplicationFailure;
import io.temporal.testing.TestActivityEnvironment;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LanguageActivitiesTest {
  private static final String TOO_HARD = "Line 7.";

  private final BlobStore blobs = TestStorage.blobs();
  private final FakeTranslator engine =
      new FakeTranslator((_, text) -> text.equals(TOO_HARD) ? null : "traducido: " + text);
  private final FakeTranslator korean = new FakeTranslator("korean", "ko>es", (_, text) -> text);
  private final TestActivityEnvironment temporal = TestActivityEnvironment.newInstance();
  private final LanguageActivities activities = temporal.newActivityStub(LanguageActivities.class);

  @BeforeEach
  void register() {
    temporal.registerActivitiesImplementations(
        new LanguageActivitiesImpl(new StepBlobs(blobs), List.of(korean, engine), ""));
  }

  @AfterEach
  void close() {
    temporal.close();
  }

  @Test
  void cues_are_translated_once_with_their_times() {
    StepResult cues = cues(new Cue(330, 2500, List.of("hello there"), List.of(), "S1"));

    StepResult translated = activities.translate(plan("fake"), cues, "es");
    StepResult again = activities.translate(plan("fake"), cues, "es");

    assertThat(translated.items()).isEqualTo(1);
    assertThat(again).isEqualTo(new StepResult(translated.key(), 1, true));
    assertThat(engine.batches).containsExactly(1);
    CueList list = new DocumentBlobs(new StepBlobs(blobs)).cues(translated.key()).cues();
    assertThat(list.language()).isEqualTo("es");
    assertThat(list.profile()).isEqualTo("latin-standard");
    assertThat(list.cues())
        .containsExactly(
            new Cue(
                330, 2500, List.of("traducido: hello there"), List.of(), "S1", List.of(0), null));
  }

  @Test
  void a_sentence_without_an_answer_keeps_its_words_and_is_a_warning_with_its_place() {
    List<Cue> many =
        IntStream.range(0, 30)
            .mapToObj(
                i ->
                    new Cue(
                        i * 4000L, i * 4000L + 2000, List.of("Line " + i + "."), List.of(), null))
            .toList();
    StepResult cues = cues(many.toArray(Cue[]::new));

    StepResult translated = activities.translate(plan("fake"), cues, "es");

    CueDocument document = new DocumentBlobs(new StepBlobs(blobs)).cues(translated.key());
    assertThat(document.warnings())
        .containsExactly(JobWarning.of(WarningCode.UNTRANSLATED, 28_000, 30_000, 1));
    assertThat(document.cues().cues().get(7).lines()).containsExactly(TOO_HARD);
  }

  @Test
  void another_language_is_another_result() {
    StepResult cues = cues(new Cue(0, 2000, List.of("hello there"), List.of(), null));

    assertThat(activities.translate(plan("fake"), cues, "ca").key())
        .isNotEqualTo(activities.translate(plan("fake"), cues, "es").key());
  }

  @Test
  void what_is_in_the_wanted_language_already_is_given_back() {
    StepResult cues = cues(new Cue(0, 2000, List.of("hello there"), List.of(), null));

    StepResult same = activities.translate(plan("fake", "auto"), cues, "en");

    assertThat(same.key()).isEqualTo(cues.key());
    assertThat(engine.batches).isEmpty();
  }

  @Test
  void a_language_that_was_found_later_is_translated_by_the_engine_that_can() {
    StepResult cues = cues(new Cue(0, 2000, List.of("hello there"), List.of(), null));

    activities.translate(plan("korean", "auto"), cues, "es");

    assertThat(korean.batches).isEmpty();
    assertThat(engine.batches).containsExactly(1);
  }

  @Test
  void an_engine_that_is_down_is_not_replaced_by_another() {
    StepResult cues = cues(new Cue(0, 2000, List.of("hello there"), List.of(), null));
    korean.problem = "does not answer";

    assertThatThrownBy(() -> activities.translate(plan("korean", "auto"), cues, "es"))
        .hasStackTraceContaining("korean: does not answer");
    assertThat(engine.batches).isEmpty();
  }

  @Test
  void an_engine_that_this_worker_lacks_is_named() {
    assertFails(
        plan("deepl"), "ENGINE_MISSING", "translator: deepl (expected: one of [korean, fake])");
  }

  @Test
  void an_engine_that_is_not_ready_says_how_to_mend_it() {
    engine.problem = "no server";

    assertFails(plan("fake"), "ENGINE_MISSING", "fake: no server; start it");
  }

  private void assertFails(JobPlan plan, String type, String message) {
    StepResult cues = cues(new Cue(0, 2000, List.of("hello there"), List.of(), null));

    assertThatThrownBy(() -> activities.translate(plan, cues, "es"))
        .isInstanceOf(ActivityFailure.class)
        .cause()
        .isInstanceOfSatisfying(
            ApplicationFailure.class,
            failure -> {
              assertThat(failure.getType()).isEqualTo(type);
              assertThat(failure.getOriginalMessage()).isEqualTo(message);
            });
  }

  private StepResult cues(Cue... cues) {
    CueList list = new CueList("en", "en-standard", List.of(cues));
    String document = "transcript\n" + CueListJson.write(list);
    blobs.putIfAbsent("cues", document.getBytes(StandardCharsets.UTF_8), "text/plain");
    return new StepResult("cues", cues.length, false);
  }

  private static JobPlan plan(String translator) {
    return plan(translator, "en");
  }

  private static JobPlan plan(String translator, String sourceLang) {
    JobPlan plan = Plans.english();
    return new JobPlan(
        plan.jobId(),
        plan.assetId(),
        plan.workspaceId(),
        plan.sourceKey(),
        plan.sourceEtag(),
        sourceLang,
        plan.targetLangs(),
        plan.outputFormats(),
        plan.diarization(),
        plan.profile(),
        plan.transcriber(),
        translator);
  }
}
