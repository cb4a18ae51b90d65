package io.jamak.api.job;

import io.jamak.store.event.EventRow;
import io.jamak.store.job.JobRow;
import io.jamak.store.job.OutputRow;
import java.util.List;

/**
 * A job with what it made and all that happened to it, oldest first.
 *
 * @param attempts at the same work, this job among them
 */
public record JobDetail(
    JobRow job, List<OutputRow> outputs, List<EventRow> events, List<JobRow> attempts) {
  public JobDetail {
    outputs = List.copyOf(outputs);
    events = List.copyOf(events);
    attempts = List.copyOf(attempts);
  }
}
