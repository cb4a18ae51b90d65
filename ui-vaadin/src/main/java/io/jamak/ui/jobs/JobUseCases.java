package io.jamak.ui.jobs;

import io.jamak.api.event.EventService;
import io.jamak.api.job.BulkResult;
import io.jamak.api.job.JobDetail;
import io.jamak.api.job.JobOptionsInput;
import io.jamak.api.job.JobService;
import io.jamak.api.job.PauseService;
import io.jamak.api.job.SnapshotService;
import io.jamak.domain.Ids;
import io.jamak.domain.account.Caller;
import io.jamak.domain.event.EntityType;
import io.jamak.domain.event.EventType;
import io.jamak.domain.job.JobId;
import io.jamak.store.event.EventLog.NewEvent;
import io.jamak.store.job.JobRow;
import io.jamak.workflows.job.JobSnapshot;
import java.time.ZoneId;
import java.util.List;

/**
 * The use cases of jobs on behalf of one person, who is remembered, because pushed updates run
 * outside their requests.
 */
record JobUseCases(
    Caller caller,
    ZoneId zone,
    JobService jobs,
    SnapshotService snapshots,
    PauseService pauses,
    EventService events) {
  JobDetail detail(JobId id) {
    return jobs.detail(caller, id);
  }

  JobSnapshot snapshot(JobId id) {
    return snapshots.snapshot(caller, id);
  }

  JobRow retry(JobId id) {
    return jobs.retry(caller, id, JobOptionsInput.NONE);
  }

  List<BulkResult> cancel(List<JobId> ids) {
    return jobs.cancel(caller, ids);
  }

  void pause(JobId id) {
    pauses.pause(caller, id);
  }

  void resume(JobId id) {
    pauses.resume(caller, id);
  }

  /** Keeps that outputs of a job were fetched. */
  void downloaded(JobId id, String type) {
    events.record(
        caller,
        List.of(
            new NewEvent(
                EntityType.JOB,
                id.value(),
                EventType.DOWNLOAD_OUTPUT_CLICKED,
                "{\"type\":\"" + type + "\"}",
                Ids.next().toString())));
  }
}
