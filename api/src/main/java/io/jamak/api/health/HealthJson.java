package io.jamak.api.health;

import io.jamak.domain.job.JobStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the API says of the jobs of a workspace as a whole. */
final class HealthJson {
  private HealthJson() {}

  /**
   * How the jobs do now.
   *
   * @param queued jobs that wait to run
   * @param running jobs that run
   * @param oldestQueuedAt when the job that waits longest was queued; null when none waits
   * @param endedPerMinute jobs that succeeded or failed a minute, over the last 15 minutes
   * @param expectedEndAt when all that waits and runs will have ended at that pace; null when
   *     nothing waits or runs, or nothing ended in those minutes
   * @param today how the jobs ended that ended since midnight of the workspace's time zone
   */
  record Health(
      long queued,
      long running,
      @Nullable Instant oldestQueuedAt,
      double endedPerMinute,
      @Nullable Instant expectedEndAt,
      Ended today) {}

  /**
   * How jobs ended.
   *
   * @param succeeded jobs that wrote what they were asked for
   * @param failed jobs that failed
   * @param canceled jobs that were canceled
   * @param successRate part of those that succeeded among those that succeeded or failed, 0 to 1;
   *     null when there is none
   */
  record Ended(long succeeded, long failed, long canceled, @Nullable Double successRate) {
    static Ended of(Map<JobStatus, Long> ended) {
      long succeeded = ended.getOrDefault(JobStatus.SUCCEEDED, 0L);
      long failed = ended.getOrDefault(JobStatus.FAILED, 0L);
      long tried = succeeded + failed;
      return new Ended(
          succeeded,
          failed,
          ended.getOrDefault(JobStatus.CANCELED, 0L),
          tried == 0 ? null : (double) succeeded / tried);
    }
  }

  /**
   * How many jobs ended when.
   *
   * @param timeZone IANA name of the workspace's time zone, in whose full minutes, hours or days
   *     the spans begin
   * @param spans all spans of the time, the earliest first, at most 121; also those in which no job
   *     ended
   */
  record Histogram(String timeZone, List<Span> spans) {}

  /**
   * Jobs that ended within one span of time.
   *
   * @param from its start
   * @param to its end, which does not belong to it
   * @param ended how they ended
   */
  record Span(Instant from, Instant to, Ended ended) {}
}
