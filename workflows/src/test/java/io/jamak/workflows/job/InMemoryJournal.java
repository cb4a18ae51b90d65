package io.jamak.workflows.job;

import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.job.JobStatus;
import io.temporal.failure.ApplicationFailure;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** One job's row, events and usage, with the same compare-and-set rules as the store's. */
public final class InMemoryJournal implements JournalActivities {
  private final Script script;
  private final JobPlan plan;
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final List<Integer> bar = new CopyOnWriteArrayList<>();
  private final Map<String, Runnable> reactions = new ConcurrentHashMap<>();
  private JobStatus status = JobStatus.QUEUED;
  private @Nullable String usage;
  private @Nullable String failure;
  private int runningAtCancel = -1;

  public InMemoryJournal(Script script, JobPlan plan) {
    this.script = script;
    this.plan = plan;
  }

  @Override
  public JobPlan begin(JobRequest request) {
    script.play("BEGIN");
    if (status != JobStatus.RUNNING) {
      become(JobStatus.RUNNING);
    }
    return plan;
  }

  @Override
  public void recordProgress(String jobId, List<StepLine> news, int percent) {
    script.play("RECORD_PROGRESS");
    if (percent > 0) {
      bar.add(percent);
    }
    news.forEach(this::add);
  }

  private void add(StepLine news) {
    String where = (news.step() + " " + news.part()).strip();
    String line =
        (where + " #" + news.attempt() + " " + news.state() + " " + news.detail()).strip();
    lines.add(line);
    reactions.getOrDefault(line, () -> {}).run();
  }

  @Override
  public void recordUsage(String jobId, long processingMs, long translationMs, boolean noSpeech) {
    script.play("RECORD_USAGE");
    become(JobStatus.SUCCEEDED);
    usage = processingMs + " + " + translationMs + (noSpeech ? " no speech" : "");
  }

  @Override
  public void fail(String jobId, String errorCode, String step, int attempt, String message) {
    script.play("FAIL");
    become(JobStatus.FAILED);
    failure = errorCode + " in " + step + " #" + attempt + ": " + message;
  }

  @Override
  public void cancel(String jobId) {
    runningAtCancel = script.running();
    script.play("CANCEL");
    become(JobStatus.CANCELED);
  }

  /** Does something as soon as a line is written. */
  void when(String line, Runnable reaction) {
    reactions.put(line, reaction);
  }

  JobStatus status() {
    return status;
  }

  /** Puts the row where another process has left it. */
  void alreadyIs(JobStatus other) {
    status = other;
  }

  List<String> lines() {
    return List.copyOf(lines);
  }

  List<Integer> bar() {
    return List.copyOf(bar);
  }

  @Nullable String usage() {
    return usage;
  }

  @Nullable String failure() {
    return failure;
  }

  int runningAtCancel() {
    return runningAtCancel;
  }

  private synchronized void become(JobStatus next) {
    if (!status.canBecome(next)) {
      throw ApplicationFailure.newNonRetryableFailure(
          status + " (expected: one that can become " + next + ")", ErrorCode.CONFLICT.name());
    }
    status = next;
  }
}
