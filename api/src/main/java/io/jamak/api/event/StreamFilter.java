package io.jamak.api.event;

import io.jamak.api.job.JobJson;
import io.jamak.domain.account.UserId;
import io.jamak.domain.event.EntityType;
import io.jamak.domain.job.JobId;
import io.jamak.domain.job.JobStatus;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which changes one reader of the stream wants: those of everything, or of some jobs. Who asks for
 * some hears of nothing else.
 *
 * @param statuses states after a change that are wanted, empty for all
 * @param person whose jobs, null for everybody's
 * @param jobs which jobs, empty for all
 */
record StreamFilter(Set<JobStatus> statuses, @Nullable UserId person, Set<JobId> jobs) {
  static final StreamFilter ALL = new StreamFilter(Set.of(), null, Set.of());

  StreamFilter {
    statuses = Set.copyOf(statuses);
    jobs = Set.copyOf(jobs);
  }

  /** Whether the reader wants it; {@code ownerOf} tells who made a job whose record is not here. */
  boolean wants(StreamItem item, Function<JobId, Optional<UserId>> ownerOf) {
    LiveEvent event = item.event();
    return equals(ALL)
        || (event.entityType() == EntityType.JOB
            && (jobs.isEmpty() || jobs.contains(new JobId(event.entityId())))
            && isInState(item)
            && isOfPerson(item, ownerOf));
  }

  /** What does not tell in which state the job is, as a file that was corrected, goes through. */
  private boolean isInState(StreamItem item) {
    String state = state(item.event(), item.job());
    return statuses.isEmpty()
        || state == null
        || statuses.stream().anyMatch(wanted -> wanted.code().equals(state));
  }

  private static @Nullable String state(LiveEvent event, @Nullable JobJson job) {
    if (event.status() != null) {
      return event.status();
    }
    if (event.type().equals(LiveEvent.PROGRESS)) {
      return JobStatus.RUNNING.code();
    }
    return job == null ? null : job.status();
  }

  private boolean isOfPerson(StreamItem item, Function<JobId, Optional<UserId>> ownerOf) {
    if (person == null) {
      return true;
    }
    JobJson job = item.job();
    Optional<UserId> owner =
        job == null
            ? ownerOf.apply(new JobId(item.event().entityId()))
            : Optional.of(UserId.parse(job.userId()));
    return owner.filter(person::equals).isPresent();
  }
}
