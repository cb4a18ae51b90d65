package io.jamak.domain.job;

import static io.jamak.domain.job.JobStatus.CANCELED;
import static io.jamak.domain.job.JobStatus.DRAFT;
import static io.jamak.domain.job.JobStatus.FAILED;
import static io.jamak.domain.job.JobStatus.QUEUED;
import static io.jamak.domain.job.JobStatus.RUNNING;
import static io.jamak.domain.job.JobStatus.SUCCEEDED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JobStatusTest {
  private static final Map<JobStatus, Set<JobStatus>> ALLOWED =
      Map.of(
          DRAFT, EnumSet.of(QUEUED, CANCELED),
          QUEUED, EnumSet.of(RUNNING, FAILED, CANCELED),
          RUNNING, EnumSet.of(SUCCEEDED, FAILED, CANCELED),
          SUCCEEDED, EnumSet.noneOf(JobStatus.class),
          FAILED, EnumSet.noneOf(JobStatus.class),
          CANCELED, EnumSet.noneOf(JobStatus.class));

  @Test
  void all_36_edges_are_as_the_requirements_say() {
    for (JobStatus from : JobStatus.values()) {
      for (JobStatus to : JobStatus.values()) {
        assertThat(from.canBecome(to))
            .as("%s to %s", from, to)
            .isEqualTo(Objects.requireNonNull(ALLOWED.get(from)).contains(to));
      }
    }
  }

  @Test
  void a_terminal_state_has_no_way_out() {
    for (JobStatus status : JobStatus.values()) {
      assertThat(status.isTerminal())
          .isEqualTo(Objects.requireNonNull(ALLOWED.get(status)).isEmpty());
    }
  }
}
