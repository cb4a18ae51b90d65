package io.jamak.api.bulk;

import io.jamak.domain.bulk.BulkKind;
import io.jamak.store.bulk.JobGroup;
import java.util.List;

/**
 * With how many jobs of a set each act may succeed if it were asked for now.
 *
 * @param cancel how many have not ended
 * @param retry how many failed or were canceled, and may be run again
 * @param run how many drafts may be run
 * @param tag how many have an asset whose tags may be changed
 * @param priority how many have not begun
 */
record EligibleJobs(int cancel, int retry, int run, int tag, int priority) {
  static EligibleJobs of(List<JobGroup> groups) {
    return new EligibleJobs(
        fitting(BulkKind.CANCEL, groups),
        fitting(BulkKind.RETRY, groups),
        fitting(BulkKind.RUN, groups),
        fitting(BulkKind.TAG, groups),
        fitting(BulkKind.PRIORITY, groups));
  }

  private static int fitting(BulkKind kind, List<JobGroup> groups) {
    return groups.stream().filter(group -> group.fits(kind)).mapToInt(JobGroup::count).sum();
  }
}
