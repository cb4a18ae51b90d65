package io.jamak.api.event;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.jamak.domain.account.UserId;
import io.jamak.domain.account.WorkspaceId;
import io.jamak.domain.job.JobId;
import io.jamak.store.job.JobQueries;
import io.jamak.store.job.JobRow;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who made a job; that never changes, so all streams of this process ask once. */
@Component
class JobOwners {
  private static final long REMEMBERED_JOBS = 20_000;

  private final JobQueries jobs;
  private final Cache<JobId, UserId> known =
      Caffeine.newBuilder().maximumSize(REMEMBERED_JOBS).build();

  JobOwners(JobQueries jobs) {
    this.jobs = jobs;
  }

  Optional<UserId> of(WorkspaceId workspace, JobId id) {
    UserId remembered = known.getIfPresent(id);
    if (remembered != null) {
      return Optional.of(remembered);
    }
    Optional<UserId> found = jobs.find(workspace, id).map(JobRow::userId);
    found.ifPresent(owner -> known.put(id, owner));
    return found;
  }
}
