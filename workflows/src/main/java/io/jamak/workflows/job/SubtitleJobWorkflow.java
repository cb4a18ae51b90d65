package io.jamak.workflows.job;

import io.temporal.workflow.QueryMethod;
import io.temporal.workflow.SignalMethod;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;
import java.util.List;

/**
 * One subtitle job from the uploaded file to its outputs and its usage row. Id {@code job-<uuid>},
 * one per job row; a retry is a new row and a new workflow. Ends normally when the row reached
 * SUCCEEDED, FAILED or CANCELED; Temporal's own cancel is the only cancel.
 *
 * <p>Once a cancel was asked for, Temporal shows the workflow as canceled, whatever it returns. The
 * row and the search attribute JamakStatus tell how the job ended: a cancel that came after the
 * bill leaves it succeeded.
 */
@WorkflowInterface
public interface SubtitleJobWorkflow {
  /** Runs the job to its end. */
  @WorkflowMethod
  JobResult run(JobRequest request);

  /** Where it stands now. */
  @QueryMethod
  JobSnapshot snapshot();

  /** The pieces of sound that are recognised so far, in the order in which they were finished. */
  @QueryMethod
  List<FinishedPiece> finishedPieces();

  /** Starts no further step or piece until {@link #resume}; what runs, finishes. */
  @SignalMethod
  void pause();

  /** Goes on after {@link #pause}. */
  @SignalMethod
  void resume();

  /** The workflow id of a job. */
  static String idOf(String jobId) {
    return "job-" + jobId;
  }
}
