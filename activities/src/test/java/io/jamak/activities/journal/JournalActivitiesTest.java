package io.jamak.activities.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jamak.activities.engine.EngineChoice;
import io.jamak.activities.engine.EngineSettings;
import io.jamak.activities.testing.Partial;
import io.jamak.activities.testing.Rows;
import io.jamak.domain.account.WorkspaceId;
import io.jamak.domain.asset.AssetId;
import io.jamak.domain.engine.EngineInfo;
import io.jamak.domain.engine.EngineInfo.Part;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.event.StepState;
import io.jamak.domain.job.JobId;
import io.jamak.domain.job.JobOptions;
import io.jamak.domain.job.JobStatus;
import io.jamak.domain.job.JobStep;
import io.jamak.domain.job.OutputFormat;
import io.jamak.store.Outcome;
import io.jamak.store.asset.AssetQueries;
import io.jamak.store.asset.AssetRow;
import io.jamak.store.job.JobQueries;
import io.jamak.store.job.JobRepository;
import io.jamak.store.job.JobRepository.StepEvent;
import io.jamak.store.job.JobRow;
import io.jamak.workflows.job.JobPlan;
import io.jamak.workflows.job.JobRequest;
import io.jamak.workflows.job.StepLine;
import io.temporal.failure.ApplicationFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JournalActivitiesTest {
  private static final JobOptions OPTIONS =
      new JobOptions(
          "en",
          true,
          List.of("es"),
          List.of(OutputFormat.SRT, OutputFormat.JSON),
          true,
          "en-standard");

  private final WorkspaceId workspace = WorkspaceId.next();
  private Outcome outcome = Outcome.DONE;
  private final List<String> written = new ArrayList<>();
  private AssetRow asset;
  private JobRow job;

  @BeforeEach
  void rows() {
    asset = Rows.asset(workspace, "w/x/assets/y/source", "etag-1");
    job = Rows.job(asset, JobStatus.RUNNING, OPTIONS);
  }

  @Test
  void begin_starts_the_row_and_plans_what_it_says() {
    JobPlan plan = journal().begin(request());

    assertThat(written).containsExactly("start");
    assertThat(plan)
        .isEqualTo(
            new JobPlan(
                job.id().toString(),
                asset.id().toString(),
                workspace.toString(),
                "w/x/assets/y/source",
                "etag-1",
                "en",
                List.of("es"),
                List.of("srt", "json"),
                true,
                "en-standard",
                "pocketsphinx",
                "apertium"));
  }

  @Test
  void every_write_may_be_repeated_but_not_after_another_end() {
    String id = job.id().toString();
    for (Outcome fine : List.of(Outcome.DONE, Outcome.ALREADY)) {
      outcome = fine;
      journal().begin(request());
      journal().recordUsage(id, 60_000, 0, false);
      journal().fail(id, "ASR_FAILED", "TRANSCRIBE", 2, "broken");
      journal().cancel(id);
    }
    outcome = Outcome.REFUSED;
    assertFails(ErrorCode.CONFLICT, () -> journal().begin(request()));
    assertFails(ErrorCode.CONFLICT, () -> journal().recordUsage(id, 1, 0, false));
    assertFails(ErrorCode.CONFLICT, () -> journal().fail(id, "QUOTA", "", 0, ""));
    outcome = Outcome.ABSENT;
    assertFails(ErrorCode.NOT_FOUND, () -> journal().cancel(id));

    assertThat(written).contains("fail ASR_FAILED TRANSCRIBE 2", "fail QUOTA null null");
  }

  @Test
  void steps_and_progress_reach_the_row() {
    journal()
        .recordProgress(
            job.id().toString(),
            List.of(
                new StepLine(JobStep.TRANSCRIBE, "1/3", 2, "failed", "no engine"),
                new StepLine(JobStep.MERGE, "", 1, "done", "")),
            40);

    assertThat(written)
        .containsExactly(
            new StepEvent(JobStep.TRANSCRIBE, "1/3", 2, StepState.FAILED, "no engine").toString(),
            new StepEvent(JobStep.MERGE, "", 1, StepState.DONE, null).toString(),
            "progress 40");
  }

  @SuppressWarnings("NullAway") // its row may be gone
  @Test
  void a_source_that_went_away_ends_the_job_rather_than_losing_it() {
    asset = Rows.asset(workspace, "w/x/assets/y/source", null);
    assertFails(ErrorCode.SOURCE_CHANGED, () -> journal().begin(request()));
    asset = null;
    assertFails(ErrorCode.SOURCE_CHANGED, () -> journal().begin(request()));
  }

  @Test
  void a_pair_that_no_engine_has_fails_at_the_start() {
    job =
        Rows.job(
            asset,
            JobStatus.RUNNING,
            new JobOptions("en", true, List.of("ko"), List.of(OutputFormat.SRT), false, "p"));

    assertFails(ErrorCode.LANG_PAIR, () -> journal().begin(request()));
  }

  private JournalActivitiesImpl journal() {
    List<EngineInfo> engines =
        List.of(
            new EngineInfo(
                Part.TRANSCRIBER, "pocketsphinx", "", true, List.of("en"), List.of(), "", ""),
            new EngineInfo(
                Part.TRANSLATOR, "apertium", "", true, List.of("en"), List.of("en>es"), "", ""));
    return new JournalActivitiesImpl(
        Partial.of(JobRepository.class, new WrittenJobs()),
        Partial.of(JobQueries.class, new OneJob()),
        Partial.of(AssetQueries.class, new OneAsset()),
        new EngineChoice(EngineSettings.DEFAULT, () -> engines));
  }

  private JobRequest request() {
    return new JobRequest(job.id().toString(), "a", workspace.toString(), "talk.mp4", 0);
  }

  private static void assertFails(ErrorCode code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            ApplicationFailure.class,
            failure -> {
              assertThat(failure.getType()).isEqualTo(code.name());
              assertThat(failure.isNonRetryable()).isTrue();
            });
  }

  @SuppressWarnings("unused")
  private final class WrittenJobs {
    public Outcome start(JobId id) {
      return note("start");
    }

    public Outcome succeed(JobId id, long processingMs, long translationMs, boolean noSpeech) {
      return note("succeed " + processingMs);
    }

    public Outcome fail(JobId id, ErrorCode code, JobStep step, Integer attempt, String message) {
      return note("fail " + code + " " + step + " " + attempt);
    }

    public Outcome cancel(JobId id) {
      return note("cancel");
    }

    public void recordProgress(JobId id, List<StepEvent> steps, int percent) {
      steps.forEach(step -> note(step.toString()));
      note("progress " + percent);
    }

    private Outcome note(String what) {
      written.add(what);
      return outcome;
    }
  }

  @SuppressWarnings("unused")
  private final class OneJob {
    public Optional<JobRow> findForWorker(JobId id) {
      return Optional.of(job);
    }
  }

  @SuppressWarnings("unused")
  private final class OneAsset {
    public Optional<AssetRow> findForWorker(AssetId id) {
      return Optional.ofNullable(asset);
    }
  }
}
