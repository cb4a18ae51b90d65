package io.jamak.api.bulk;

import io.jamak.domain.bulk.BulkActionId;
import io.jamak.workflows.bulk.BulkActivities;
import io.jamak.workflows.bulk.BulkRequest;
import io.temporal.activity.Activity;
import org.springframework.stereotype.Component;

/** Temporal's hand on {@link BulkWork}. */
@Component
public class BulkChunkActivity implements BulkActivities {
  /** So many are one transaction, which takes some tenths of a second. */
  static final int CHUNK = 100;

  /** Where so many attempts broke, one of the items may be the reason. */
  private static final int ATTEMPTS_TOGETHER = 3;

  private final BulkWork work;

  BulkChunkActivity(BulkWork work) {
    this.work = work;
  }

  @Override
  public boolean actOnChunk(BulkRequest request) {
    BulkActionId id = BulkActionId.parse(request.actionId());
    int attempt = Activity.getExecutionContext().getInfo().getAttempt();
    return attempt <= ATTEMPTS_TOGETHER ? work.next(id, CHUNK) : work.nextOneByOne(id, CHUNK);
  }
}
