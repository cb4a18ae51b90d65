package io.jamak.workflows.replay;

import io.jamak.workflows.job.FinishedPiece;
import io.jamak.workflows.job.JobRequest;
import io.jamak.workflows.job.JobResult;
import io.jamak.workflows.job.JobSnapshot;
import io.jamak.workflows.job.JournalActivities;
import io.jamak.workflows.job.SubtitleJobWorkflow;
import io.jamak.workflows.step.StepOptions;
import io.temporal.workflow.Workflow;
import java.util.List;

/** Broken on purpose: bills before anything was done. */
public final class WrongJobWorkflow implements SubtitleJobWorkflow {
  @Override
  public JobResult run(JobRequest request) {
    Workflow.newActivityStub(JournalActivities.class, StepOptions.RECORD_USAGE.options(""))
        .recordUsage(request.jobId(), 0, 0, false);
    return new JobResult("succeeded", "", 0);
  }

  @Override
  public JobSnapshot snapshot() {
    return new JobSnapshot("WAITING", 0, 0, 0, false, "", List.of());
  }

  @Override
  public List<FinishedPiece> finishedPieces() {
    return List.of();
  }

  @Override
  public void pause() {}

  @Override
  public void resume() {}
}
