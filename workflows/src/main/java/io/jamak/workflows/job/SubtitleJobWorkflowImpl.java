package io.jamak.workflows.job;

import io.jamak.domain.job.JobStatus;
import io.jamak.workflows.Labels;
import io.jamak.workflows.SearchKeys;
import io.jamak.workflows.step.StepFailedException;
import io.jamak.workflows.step.StepOptions;
import io.temporal.failure.ActivityFailure;
import io.temporal.failure.CanceledFailure;
import io.temporal.workflow.Workflow;
import java.util.List;

/**
 * Takes one job from its row to its end. Only worker wiring names this class; all others use {@link
 * SubtitleJobWorkflow}.
 */
public final class SubtitleJobWorkflowImpl implements SubtitleJobWorkflow {
  private final JobState state = new JobState();

  @Override
  public JobResult run(JobRequest request) {
    Timeline timeline = new Timeline(request.jobId());
    JobEnding ending = new JobEnding(request.jobId(), timeline);
    JobResult result = runTo(ending, timeline, request);
    state.finish();
    return result;
  }

  @Override
  public JobSnapshot snapshot() {
    return state.snapshot();
  }

  @Override
  public List<FinishedPiece> finishedPieces() {
    return state.finishedPieces();
  }

  @Override
  public void pause() {
    state.pause(true);
  }

  @Override
  public void resume() {
    state.pause(false);
  }

  private JobResult runTo(JobEnding ending, Timeline timeline, JobRequest request) {
    try {
      JobPlan plan = begin(request);
      return ending.succeeded(new SubtitleJob(plan, state, timeline).run());
    } catch (StepFailedException failed) {
      return ending.failed(failed);
    } catch (CanceledFailure canceled) {
      return ending.canceled();
    }
  }

  private static JobPlan begin(JobRequest request) {
    JournalActivities journal =
        Workflow.newLocalActivityStub(JournalActivities.class, StepOptions.BEGIN.localOptions());
    try {
      JobPlan plan = journal.begin(request);
      label(request);
      return plan;
    } catch (ActivityFailure failure) {
      if (failure.getCause() instanceof CanceledFailure canceled) {
        throw canceled;
      }
      throw new StepFailedException(StepOptions.BEGIN, failure);
    }
  }

  private static void label(JobRequest request) {
    new Labels()
        .with(SearchKeys.WORKSPACE, request.workspaceId())
        .with(SearchKeys.ASSET, request.assetId())
        .with(SearchKeys.STATUS, JobStatus.RUNNING.code())
        .set();
  }
}
