package io.jamak.ui.jobs;

import io.jamak.api.engine.Capabilities;
import io.jamak.api.engine.EngineService;
import io.jamak.api.event.EventService;
import io.jamak.api.job.BulkResult;
import io.jamak.api.job.CreatedJobs;
import io.jamak.api.job.JobCsv;
import io.jamak.api.job.JobDetail;
import io.jamak.api.job.JobOptionsInput;
import io.jamak.api.job.JobService;
import io.jamak.api.job.PauseService;
import io.jamak.api.job.SnapshotService;
import io.jamak.api.paging.Page;
import io.jamak.domain.Ids;
import io.jamak.domain.account.Caller;
import io.jamak.domain.event.EntityType;
import io.jamak.domain.event.EventType;
import io.jamak.domain.job.JobId;
import io.jamak.domain.job.JobStatus;
import io.jamak.domain.job.WarningCode;
import io.jamak.store.event.EventLog.NewEvent;
import io.jamak.store.job.JobFilter;
import io.jamak.store.job.JobRow;
import io.jamak.store.job.JobSort;
import io.jamak.workflows.job.JobSnapshot;
import java.io.Writer;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
    EventService events,
    EngineService engines,
    JobCsv csv) {
  /** As many as the API takes in one call. */
  static final int MOST = 1000;

  static final int PAGE = 100;

  Page<JobRow> page(JobFilter filter, JobSort sort, @Nullable String cursor) {
    return jobs.list(caller, filter, sort, cursor, PAGE);
  }

  Map<JobStatus, Long> counts(JobFilter filter) {
    return jobs.counts(caller, filter);
  }

  /** What the engines understand and write; "*" stands for any. */
  Set<String> languages() {
    Capabilities possible = engines.current();
    Stream<String> pairs = possible.pairs().stream().flatMap(pair -> Stream.of(pair.split(">")));
    return Stream.concat(possible.sourceLangs().stream(), pairs)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  Set<WarningCode> warningCodes() {
    return jobs.warningCodes(caller);
  }

  /** At most {@link #MOST} that match. */
  List<JobRow> all(JobFilter filter, JobSort sort) {
    List<JobRow> rows = new ArrayList<>();
    jobs.each(caller, filter, sort, MOST, rows::add);
    return rows;
  }

  /** These jobs as the API's table. */
  void table(List<JobRow> rows, Writer target) {
    csv.write(rows, zone, target);
  }

  List<JobRow> byIds(List<JobId> ids) {
    return jobs.listByIds(caller, ids);
  }

  JobDetail detail(JobId id) {
    return jobs.detail(caller, id);
  }

  JobSnapshot snapshot(JobId id) {
    return snapshots.snapshot(caller, id);
  }

  CreatedJobs retry(JobId id) {
    return jobs.retry(caller, id, JobOptionsInput.NONE);
  }

  List<BulkResult> retryAll(List<JobId> ids) {
    return jobs.retryAll(caller, ids);
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
