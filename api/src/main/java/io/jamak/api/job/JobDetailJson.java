package io.jamak.api.job;

import io.jamak.api.event.EventJson;
import io.jamak.api.job.output.OutputJson;
import io.jamak.domain.job.JobStep;
import io.jamak.store.job.JobRow;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A job with what it wrote and what happened to it.
 *
 * @param job the job
 * @param outputs files that it wrote; empty until it did
 * @param events its journal, the oldest line first
 * @param attempts all attempts at the same work, the first one first, this job among them
 */
record JobDetailJson(
    JobJson job, List<OutputJson> outputs, List<EventJson> events, List<Attempt> attempts) {
  static JobDetailJson of(JobDetail detail) {
    return new JobDetailJson(
        JobJson.of(detail.job()),
        detail.outputs().stream().map(OutputJson::of).toList(),
        detail.events().stream().map(EventJson::of).toList(),
        detail.attempts().stream().map(Attempt::of).toList());
  }

  /**
   * A job of a line of retries.
   *
   * @param id UUID
   * @param status {@code draft}, {@code queued}, {@code running}, {@code succeeded}, {@code failed}
   *     or {@code canceled}
   * @param createdAt when it was made
   * @param fromStep the step with which it began: {@code COMPOSE}, {@code TRANSLATE} or {@code
   *     WRITE_OUTPUTS}; null where it ran all steps
   */
  record Attempt(String id, String status, Instant createdAt, @Nullable String fromStep) {
    static Attempt of(JobRow row) {
      JobStep from = row.fromStep();
      return new Attempt(
          row.id().toString(),
          row.status().code(),
          row.createdAt(),
          from == null ? null : from.name());
    }
  }
}
