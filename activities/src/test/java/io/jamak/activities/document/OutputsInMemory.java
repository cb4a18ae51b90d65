package io.jamak.activities.document;

import io.jamak.domain.account.Caller;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.job.JobBatchId;
import io.jamak.domain.job.JobId;
import io.jamak.domain.job.JobOptions;
import io.jamak.domain.job.JobResults;
import io.jamak.domain.job.JobStep;
import io.jamak.domain.job.JobWarning;
import io.jamak.domain.job.OutputId;
import io.jamak.store.Outcome;
import io.jamak.store.job.JobRepository;
import io.jamak.store.job.JobRow;
import io.jamak.store.job.OutputRow;
import io.jamak.store.job.WorkflowOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps outputs and timeline lines as the real repository does; knows nothing else. */
final class OutputsInMemory implements JobRepository {
  final List<OutputRow> outputs = new ArrayList<>();
  JobResults results = JobResults.NONE;
  final List<StepEvent> events = new ArrayList<>();

  @Override
  public List<OutputRow> addOutputs(
      JobId job, List<OutputRow> added, String scope, List<JobWarning> said) {
    return added.stream().map(this::add).toList();
  }

  @Override
  public void noteResults(JobId job, JobResults made) {
    results = results.with(made);
  }

  private OutputRow add(OutputRow output) {
    for (OutputRow known : outputs) {
      if (known.jobId().equals(output.jobId())
          && known.type() == output.type()
          && known.kind() == output.kind()
          && known.language().equals(output.language())) {
        return known;
      }
    }
    outputs.add(output);
    return output;
  }

  @Override
  public List<OutputRow> correctOutputs(
      Caller caller, JobId id, OutputId seen, List<OutputRow> corrected) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void recordProgress(JobId id, List<StepEvent> steps, int percent) {
    steps.stream().filter(step -> !events.contains(step)).forEach(events::add);
  }

  @Override
  public List<JobRow> create(Caller caller, List<NewJob> jobs, boolean queued, JobBatchId batch) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Outcome changeOptions(Caller caller, JobId id, JobOptions options) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Outcome changePriority(Caller caller, JobId id, int priority) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Outcome queue(Caller caller, JobId id) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Map<JobId, Outcome> queueAll(Caller caller, List<JobId> ids, JobBatchId batch) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void markDispatched(JobId id) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Outcome start(JobId id) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Outcome succeed(JobId id, long processingMs, long translationMs, boolean noSpeech) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Outcome fail(
      JobId id,
      ErrorCode code,
      @Nullable JobStep step,
      @Nullable Integer attempt,
      @Nullable String message) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Outcome requestCancel(Caller caller, JobId id, boolean force) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void markTold(JobId id, WorkflowOrder order) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Outcome cancel(JobId id) {
    throw new UnsupportedOperationException();
  }
}
