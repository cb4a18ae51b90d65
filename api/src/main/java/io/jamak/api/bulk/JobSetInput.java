package io.jamak.api.bulk;

import io.jamak.api.error.Texts;
import io.jamak.api.paging.Params;
import io.jamak.domain.bulk.BulkActionId;
import io.jamak.domain.bulk.BulkOutcome;
import io.jamak.domain.job.JobId;
import io.jamak.store.bulk.JobSet;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A set of jobs. Fields that are not known are refused.
 *
 * @param jobIds UUIDs of 1 to 10,000 jobs; one of these, {@code filter} and {@code of}
 * @param filter all jobs that it shows at this moment, however many; without a field all of the
 *     workspace
 * @param of UUID of an earlier act of the workspace: the jobs with which it had {@code outcome} at
 *     this moment, however many
 * @param outcome with {@code of}: {@code open}, {@code done}, {@code skipped} or {@code failed}
 */
record JobSetInput(
    @Nullable List<@Nullable String> jobIds,
    @Nullable FilterInput filter,
    @Nullable String of,
    @Nullable String outcome) {
  private static final int MOST_NAMED = 10_000;

  /** The set meant; days are those of {@code zone}. */
  JobSet jobs(ZoneId zone) {
    refuseBoth("filter", filter, "jobIds", jobIds);
    refuseBoth("of", of, "jobIds", jobIds);
    refuseBoth("of", of, "filter", filter);
    if (of != null) {
      return new JobSet.Ended(BulkActionId.parse(of), wanted());
    }
    if (outcome != null) {
      throw Texts.bad("outcome", "without of", "an act that had it");
    }
    return jobIds != null
        ? new JobSet.Named(ids(jobIds))
        : new JobSet.Matching(
            Texts.present("jobIds", filter, "an array of UUIDs, a filter, or an act")
                .toFilter(zone));
  }

  private BulkOutcome wanted() {
    return Texts.present(
        "outcome",
        Params.one(BulkOutcome.class, "outcome", outcome),
        "open, done, skipped or failed");
  }

  private static void refuseBoth(
      String field, @Nullable Object value, String other, @Nullable Object otherValue) {
    if (value != null && otherValue != null) {
      throw Texts.bad(field, "beside " + other, "one of both");
    }
  }

  private static List<JobId> ids(List<@Nullable String> texts) {
    if (texts.isEmpty() || texts.size() > MOST_NAMED) {
      throw Texts.bad("jobIds", texts.size() + " ids", "1 to " + MOST_NAMED + ", or a filter");
    }
    return texts.stream().map(text -> JobId.parse(Texts.present("jobIds", text, "UUIDs"))).toList();
  }
}
