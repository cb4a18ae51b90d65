package io.jamak.api.bulk;

import io.jamak.api.error.Texts;
import io.jamak.domain.job.JobId;
import io.jamak.store.bulk.JobSet;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A set of jobs. Fields that are not known are refused.
 *
 * @param jobIds UUIDs of 1 to 10,000 jobs; either these or {@code filter}
 * @param filter all jobs that it shows at this moment, however many; without a field all of the
 *     workspace
 */
record JobSetInput(@Nullable List<@Nullable String> jobIds, @Nullable FilterInput filter) {
  private static final int MOST_NAMED = 10_000;

  /** The set meant; days are those of {@code zone}. */
  JobSet jobs(ZoneId zone) {
    if (jobIds != null && filter != null) {
      throw Texts.bad("filter", "beside jobIds", "one of both");
    }
    return jobIds != null
        ? new JobSet.Named(ids(jobIds))
        : new JobSet.Matching(
            Texts.present("jobIds", filter, "an array of UUIDs, or a filter").toFilter(zone));
  }

  private static List<JobId> ids(List<@Nullable String> texts) {
    if (texts.isEmpty() || texts.size() > MOST_NAMED) {
      throw Texts.bad("jobIds", texts.size() + " ids", "1 to " + MOST_NAMED + ", or a filter");
    }
    return texts.stream().map(text -> JobId.parse(Texts.present("jobIds", text, "UUIDs"))).toList();
  }
}
