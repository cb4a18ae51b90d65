package io.jamak.api.view;

import io.jamak.domain.account.Caller;
import io.jamak.store.view.JobView;
import java.time.Instant;
import java.util.List;

/**
 * A saved view: a filter of the job list under a name.
 *
 * @param id UUID
 * @param name what people call it
 * @param query parameters of {@code GET /api/jobs}, filters and {@code sort}, as they stand in an
 *     address; "" for all jobs
 * @param shared whether all of the workspace see it
 * @param mine whether it is the caller's, who may change it then
 * @param owner address of the person whose it is
 * @param version 1 when it is made, one more with each change
 * @param createdAt when it was made
 * @param updatedAt when it was changed last
 */
record JobViewJson(
    String id,
    String name,
    String query,
    boolean shared,
    boolean mine,
    String owner,
    int version,
    Instant createdAt,
    Instant updatedAt) {
  static JobViewJson of(Caller caller, JobView view) {
    return new JobViewJson(
        view.id().toString(),
        view.content().name(),
        view.content().query(),
        view.content().shared(),
        view.userId().equals(caller.userId()),
        view.email(),
        view.version(),
        view.createdAt(),
        view.updatedAt());
  }

  /**
   * Saved views.
   *
   * @param items the caller's own and the shared ones of the workspace, by name
   * @param most how many a person may have in a workspace
   */
  record All(List<JobViewJson> items, int most) {}
}
