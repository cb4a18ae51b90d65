package io.jamak.api.health;

import io.jamak.api.health.HealthJson.Ended;
import io.jamak.api.health.HealthJson.Health;
import io.jamak.api.health.HealthJson.Histogram;
import io.jamak.api.health.HealthJson.Span;
import io.jamak.api.paging.Params;
import io.jamak.domain.account.Caller;
import io.jamak.domain.account.WorkspaceId;
import io.jamak.domain.job.JobStatus;
import io.jamak.store.account.AccountRepository;
import io.jamak.store.count.JobCounts;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Works out how the jobs of a workspace do, from sums that are kept, not from their rows. */
@Component
class HealthService {
  /** Long enough that one long job does not halt the pace, short enough to see that one does. */
  private static final Duration PACE = Duration.ofMinutes(15);

  private static final Duration QUARTER = Duration.ofMinutes(15);
  private static final Duration DAY = Duration.ofDays(1);

  private final JobCounts counts;
  private final AccountRepository accounts;

  HealthService(JobCounts counts, AccountRepository accounts) {
    this.counts = counts;
    this.accounts = accounts;
  }

  Health health(Caller caller) {
    WorkspaceId workspace = caller.workspaceId();
    Instant now = Instant.now();
    Map<JobStatus, Long> standing = counts.byStatus(workspace);
    long queued = standing.getOrDefault(JobStatus.QUEUED, 0L);
    long running = standing.getOrDefault(JobStatus.RUNNING, 0L);
    double pace = pace(workspace, now);
    return new Health(
        queued,
        running,
        queued == 0 ? null : counts.oldestQueued(workspace).orElse(null),
        pace,
        expectedEnd(now, queued + running, pace),
        today(workspace, now));
  }

  Histogram histogram(Caller caller, @Nullable String from, @Nullable String to) {
    WorkspaceId workspace = caller.workspaceId();
    ZoneId zone = zone(workspace);
    Instant wantedEnd = Params.instant("to", to, zone, 1);
    Instant end = wantedEnd == null ? Instant.now() : wantedEnd;
    Instant wantedStart = Params.instant("from", from, zone, 0);
    Instant start = wantedStart == null ? end.minus(DAY) : wantedStart;
    List<Instant> bounds = Spans.between(start, end, zone);
    List<Map<JobStatus, Long>> ended = counts.ended(workspace, bounds);
    return new Histogram(
        zone.getId(),
        IntStream.range(0, ended.size())
            .mapToObj(i -> new Span(bounds.get(i), bounds.get(i + 1), Ended.of(ended.get(i))))
            .toList());
  }

  private double pace(WorkspaceId workspace, Instant now) {
    Instant end = endOfMinute(now);
    Ended ended = Ended.of(counts.ended(workspace, List.of(end.minus(PACE), end)).getFirst());
    return (double) (ended.succeeded() + ended.failed()) / PACE.toMinutes();
  }

  private static @Nullable Instant expectedEnd(Instant now, long jobs, double pace) {
    return jobs == 0 || pace == 0 ? null : now.plusSeconds(Math.round(jobs / pace * 60));
  }

  /** By quarters of an hour as far as these are whole, which reads a fifteenth of the sums. */
  private Ended today(WorkspaceId workspace, Instant now) {
    ZoneId zone = zone(workspace);
    Instant midnight = now.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
    Instant quarter =
        midnight.plus(QUARTER.multipliedBy(Duration.between(midnight, now).dividedBy(QUARTER)));
    Map<JobStatus, Long> ended = new EnumMap<>(JobStatus.class);
    if (quarter.isAfter(midnight)) {
      ended.putAll(counts.ended(workspace, List.of(midnight, quarter)).getFirst());
    }
    counts
        .ended(workspace, List.of(quarter, endOfMinute(now)))
        .getFirst()
        .forEach((status, jobs) -> ended.merge(status, jobs, Long::sum));
    return Ended.of(ended);
  }

  /** The minute that runs counts too. */
  private static Instant endOfMinute(Instant now) {
    return now.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
  }

  private ZoneId zone(WorkspaceId workspace) {
    return ZoneId.of(accounts.plan(workspace).timeZone());
  }
}
