package io.jamak.store.view;

import io.jamak.domain.account.Caller;
import io.jamak.domain.job.JobViewId;
import io.jamak.store.sql.Db;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Saved views. Those of others exist for the caller where they are shared; of another workspace
 * none do.
 */
public interface JobViewRepository {
  /** The one over PostgreSQL; {@code Store} calls this. */
  static JobViewRepository over(Db db) {
    return new JooqJobViewRepository(db);
  }

  /** The caller's own views and the shared ones, by name. */
  List<JobView> list(Caller caller);

  /**
   * One that the caller sees.
   *
   * @throws io.jamak.domain.error.JamakException NOT_FOUND
   */
  JobView get(Caller caller, JobViewId id);

  /**
   * Makes one of the caller's.
   *
   * @param most how many a person may have in a workspace
   * @throws io.jamak.domain.error.JamakException VIEW_LIMIT, VIEW_NAME for a name that another of
   *     the person's has
   */
  JobView create(Caller caller, JobView.Content content, int most);

  /**
   * Changes one of the caller's.
   *
   * @param version that the caller saw: compare-and-set
   * @throws io.jamak.domain.error.JamakException NOT_FOUND, FORBIDDEN for one of another person,
   *     CONFLICT, VIEW_NAME
   */
  JobView change(Caller caller, JobViewId id, JobView.Content content, int version);

  /**
   * Deletes one of the caller's; who may delete, also a shared one of another person.
   *
   * @param version that the caller saw; null deletes it whatever it is
   * @throws io.jamak.domain.error.JamakException NOT_FOUND, FORBIDDEN, CONFLICT
   */
  void delete(Caller caller, JobViewId id, @Nullable Integer version);
}
