package io.jamak.api.cause;

import io.jamak.api.error.Texts;
import io.jamak.api.paging.Params;
import io.jamak.domain.account.Caller;
import io.jamak.domain.cause.CauseFingerprint;
import io.jamak.domain.error.JamakException;
import io.jamak.store.cause.CauseChange;
import io.jamak.store.cause.CauseRepository;
import io.jamak.store.cause.CauseRow;
import io.jamak.store.job.CauseCounts;
import io.jamak.store.job.CausePeriod;
import io.jamak.store.job.JobFilter;
import io.jamak.store.job.JobQueries;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What a user may know and say of the causes of failures; those of other workspaces are none. */
@Service
public class CauseService {
  private static final Duration DAY = Duration.ofHours(24);
  private static final int MAX_NAME = 100;
  private static final int MAX_MUTED = 1_000_000;

  private final JobQueries jobs;
  private final CauseRepository causes;

  CauseService(JobQueries jobs, CauseRepository causes) {
    this.jobs = jobs;
    this.causes = causes;
  }

  /**
   * The failed jobs under a filter by cause, the commonest first.
   *
   * @param limit causes, 1 to {@link Params#MAX_LIMIT}
   */
  public CauseCounts counts(Caller caller, JobFilter filter, CausePeriod period, int limit) {
    return jobs.causes(caller.workspaceId(), filter, period, Params.checkedLimit(limit));
  }

  /** The time that a filter is about: where it does not say, the day before its end or now. */
  public CausePeriod period(JobFilter filter) {
    Instant to = filter.to() == null ? Instant.now() : filter.to();
    Instant from = filter.from();
    return new CausePeriod(from != null && from.isBefore(to) ? from : to.minus(DAY), to);
  }

  /**
   * Names a cause or moves it to another state.
   *
   * @throws JamakException NOT_FOUND, CONFLICT where its state is not the one that was seen,
   *     BAD_REQUEST for a name of more than 100 characters or a number out of range
   */
  public CauseRow change(Caller caller, CauseFingerprint fingerprint, CauseChange change) {
    if (change.mutedAbove() != null
        && (change.mutedAbove() < 0 || change.mutedAbove() > MAX_MUTED)) {
      throw Texts.bad("mutedAbove", change.mutedAbove().toString(), "0 to " + MAX_MUTED);
    }
    return causes.change(
        caller,
        fingerprint,
        new CauseChange(name(change.name()), change.state(), change.mutedAbove(), change.seen()));
  }

  private static @Nullable String name(@Nullable String name) {
    return name == null || name.isEmpty() ? name : Texts.line("name", name, MAX_NAME).strip();
  }
}
