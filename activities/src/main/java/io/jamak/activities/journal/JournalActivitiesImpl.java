package io.jamak.activities.journal;

import io.jamak.activities.engine.EngineChoice;
import io.jamak.activities.process.ActivityRun;
import io.jamak.domain.engine.EngineInfo;
import io.jamak.domain.engine.EngineInfo.PieceLength;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import io.jamak.domain.event.StepState;
import io.jamak.domain.job.JobId;
import io.jamak.domain.job.JobOptions;
import io.jamak.domain.job.JobResults;
import io.jamak.domain.job.JobResults.Kept;
import io.jamak.domain.job.JobStep;
import io.jamak.domain.job.OutputFormat;
import io.jamak.store.Outcome;
import io.jamak.store.asset.AssetQueries;
import io.jamak.store.asset.AssetRow;
import io.jamak.store.job.JobQueries;
import io.jamak.store.job.JobRepository;
import io.jamak.store.job.JobRepository.StepEvent;
import io.jamak.store.job.JobRow;
import io.jamak.workflows.job.Beginning;
import io.jamak.workflows.job.JobPlan;
import io.jamak.workflows.job.JobRequest;
import io.jamak.workflows.job.JournalActivities;
import io.jamak.workflows.job.StepLine;
import io.jamak.workflows.job.StepResult;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes a job's row. What was written before counts as done, so that every call can be repeated; a
 * row that ended otherwise refuses with CONFLICT.
 */
public final class JournalActivitiesImpl implements JournalActivities {
  private final JobRepository jobs;
  private final JobQueries queries;
  private final AssetQueries assets;
  private final EngineChoice engines;

  public JournalActivitiesImpl(
      JobRepository jobs, JobQueries queries, AssetQueries assets, EngineChoice engines) {
    this.jobs = jobs;
    this.queries = queries;
    this.assets = assets;
    this.engines = engines;
  }

  @Override
  public JobPlan begin(JobRequest request) {
    return ActivityRun.quick(
        _ -> {
          JobId id = JobId.parse(request.jobId());
          accept(id, jobs.start(id), "RUNNING");
          JobRow row = queries.findForWorker(id).orElseThrow(() -> absent(id));
          return plan(row);
        });
  }

  @Override
  public void recordProgress(String jobId, List<StepLine> lines, int percent) {
    List<StepEvent> events = lines.stream().map(JournalActivitiesImpl::event).toList();
    run(() -> jobs.recordProgress(JobId.parse(jobId), events, percent));
  }

  @Override
  public void recordUsage(String jobId, long processingMs, long translationMs, boolean noSpeech) {
    write(jobId, "SUCCEEDED", id -> jobs.succeed(id, processingMs, translationMs, noSpeech));
  }

  @Override
  public void fail(String jobId, String errorCode, String step, int attempt, String message) {
    JobStep failed = step.isEmpty() ? null : JobStep.valueOf(step);
    Integer attempts = attempt > 0 ? attempt : null;
    write(
        jobId,
        "FAILED",
        id -> jobs.fail(id, ErrorCode.valueOf(errorCode), failed, attempts, message));
  }

  @Override
  public void cancel(String jobId) {
    write(jobId, "CANCELED", jobs::cancel);
  }

  private static StepEvent event(StepLine line) {
    String detail = line.detail().isEmpty() ? null : line.detail();
    return new StepEvent(
        line.step(), line.part(), line.attempt(), StepState.of(line.state()), detail);
  }

  private JobPlan plan(JobRow row) {
    AssetRow asset =
        assets.findForWorker(row.assetId()).orElseThrow(() -> sourceGone(row, "deleted"));
    String etag = asset.sourceEtag();
    if (etag == null) {
      throw sourceGone(row, asset.status().code());
    }
    JobOptions options = row.options();
    Beginning beginning = beginning(row);
    EngineInfo transcriber =
        beginning == null ? engines.transcriber(options.sourceLang(), options.engine()) : null;
    PieceLength pieces =
        transcriber == null || transcriber.pieces() == null
            ? PieceLength.DEFAULT
            : transcriber.pieces();
    return new JobPlan(
        row.id().toString(),
        asset.id().toString(),
        asset.workspaceId().toString(),
        asset.storageKey(),
        etag,
        options.sourceLang(),
        options.activeTargets(),
        options.outputFormats().stream().map(OutputFormat::code).toList(),
        options.diarization(),
        options.profile(),
        transcriber == null ? "" : transcriber.id(),
        engines.translator(options.sourceLang(), options.activeTargets()),
        options.audioTrack(),
        pieces.minMs(),
        pieces.maxMs(),
        beginning);
  }

  /** Null where it begins with the first step: then it takes nothing over. */
  private static @Nullable Beginning beginning(JobRow row) {
    JobStep from = row.fromStep();
    if (from == null) {
      return null;
    }
    JobResults made = row.results();
    Kept transcript = made.transcript();
    if (transcript == null) {
      throw new JamakException(
          ErrorCode.RESULTS_GONE, "job " + row.id() + ": no transcript to begin " + from + " with");
    }
    Kept cues = made.cues();
    Map<String, StepResult> translations = new HashMap<>();
    made.translated().forEach((language, kept) -> translations.put(language, reused(kept)));
    return new Beginning(
        from,
        made.soundMs(),
        reused(transcript),
        cues == null || from == JobStep.COMPOSE ? null : reused(cues),
        from == JobStep.WRITE_OUTPUTS ? translations : Map.of());
  }

  private static StepResult reused(Kept made) {
    return new StepResult(made.key(), made.items(), true);
  }

  private static void run(Runnable write) {
    ActivityRun.<@Nullable Void>quick(
        _ -> {
          write.run();
          return null;
        });
  }

  private static void write(String jobId, String wanted, Function<JobId, Outcome> change) {
    JobId id = JobId.parse(jobId);
    run(() -> accept(id, change.apply(id), wanted));
  }

  private static void accept(JobId id, Outcome outcome, String wanted) {
    switch (outcome) {
      case DONE, ALREADY -> {}
      case REFUSED ->
          throw new JamakException(
              ErrorCode.CONFLICT,
              "job " + id + ": has ended (expected: can become " + wanted + ")");
      case ABSENT -> throw absent(id);
    }
  }

  private static JamakException absent(JobId id) {
    return new JamakException(ErrorCode.NOT_FOUND, "job " + id + ": absent");
  }

  /** Not NOT_FOUND: that means the job's own row, which still has to be ended. */
  private static JamakException sourceGone(JobRow row, String state) {
    return new JamakException(
        ErrorCode.SOURCE_CHANGED,
        "asset " + row.assetId() + ": " + state + " (expected: uploaded)");
  }
}
