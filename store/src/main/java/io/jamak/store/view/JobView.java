package io.jamak.store.view;

import io.jamak.domain.account.UserId;
import io.jamak.domain.account.WorkspaceId;
import io.jamak.domain.job.JobViewId;
import java.time.Instant;

/**
 * A filter of the job list under a name.
 *
 * @param userId whose it is
 * @param email of that person
 * @param content what the person gave
 * @param version 1 when it is made, one more with each change
 */
public record JobView(
    JobViewId id,
    WorkspaceId workspaceId,
    UserId userId,
    String email,
    Content content,
    int version,
    Instant createdAt,
    Instant updatedAt) {
  /**
   * What a person says of a view.
   *
   * @param name among the person's views no two are the same, whatever their case
   * @param query parameters of a query string
   * @param shared whether all of the workspace see it
   */
  public record Content(String name, String query, boolean shared) {}
}
