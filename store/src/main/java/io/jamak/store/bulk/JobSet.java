package io.jamak.store.bulk;

import io.jamak.domain.bulk.BulkActionId;
import io.jamak.domain.bulk.BulkOutcome;
import io.jamak.domain.job.JobId;
import io.jamak.store.job.JobFilter;
import java.util.LinkedHashSet;
import java.util.List;

/** Which jobs a bulk action is about. */
public sealed interface JobSet {
  /** These, each once; one that is no job of the workspace is among them nevertheless. */
  record Named(List<JobId> ids) implements JobSet {
    public Named {
      ids = List.copyOf(new LinkedHashSet<>(ids));
    }
  }

  /** Those with which an earlier action of the workspace ended so, in its order. */
  record Ended(BulkActionId action, BulkOutcome outcome) implements JobSet {}

  /** All that a filter shows at one moment. */
  record Matching(JobFilter filter) implements JobSet {}
}
