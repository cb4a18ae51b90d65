package io.jamak.api.job;

import io.jamak.store.event.EventRow;
import io.jamak.store.job.JobRow;
import io.jamak.store.job.OutputRow;
import java.util.List;

/** A job with what it made and all that happened to it, oldest first. */
public record JobDetail(JobRow job, List<OutputRow> outputs, List<EventRow> events) {
  public JobDetail {
    outputs = List.copyOf(outputs);
    events = List.copyOf(events);
  }
}
