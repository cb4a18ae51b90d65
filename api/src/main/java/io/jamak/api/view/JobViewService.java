package io.jamak.api.view;

import io.jamak.api.error.Texts;
import io.jamak.api.job.JobQueryText;
import io.jamak.api.usage.UsageService;
import io.jamak.domain.account.Caller;
import io.jamak.domain.error.JamakException;
import io.jamak.domain.job.JobViewId;
import io.jamak.store.view.JobView;
import io.jamak.store.view.JobViewRepository;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * What a person may do with saved views: see their own and the shared ones of the workspace, change
 * their own; who may delete, also delete shared ones of others.
 */
@Service
class JobViewService {
  /** How many a person may have in a workspace; the users' words name the number too. */
  static final int MOST = 100;

  private static final int MAX_NAME = 80;
  private static final int MAX_QUERY = 2000;

  private final JobViewRepository views;
  private final UsageService usage;

  JobViewService(JobViewRepository views, UsageService usage) {
    this.views = views;
    this.usage = usage;
  }

  List<JobView> list(Caller caller) {
    return views.list(caller);
  }

  JobView get(Caller caller, JobViewId id) {
    return views.get(caller, id);
  }

  /**
   * Makes one.
   *
   * @throws JamakException BAD_REQUEST, VIEW_LIMIT, VIEW_NAME
   */
  JobView create(Caller caller, JobView.Content content) {
    return views.create(caller, checked(caller, content), MOST);
  }

  /**
   * Changes one that the caller saw in this version.
   *
   * @throws JamakException BAD_REQUEST, NOT_FOUND, FORBIDDEN, CONFLICT, VIEW_NAME
   */
  JobView change(Caller caller, JobViewId id, JobView.Content content, int version) {
    return views.change(caller, id, checked(caller, content), version);
  }

  /** Deletes one; null for the version deletes it whatever it is. */
  void delete(Caller caller, JobViewId id, @Nullable Integer version) {
    views.delete(caller, id, version);
  }

  private JobView.Content checked(Caller caller, JobView.Content content) {
    String name = Texts.line("name", content.name(), MAX_NAME).strip();
    String query = content.query().isEmpty() ? "" : Texts.line("query", content.query(), MAX_QUERY);
    JobQueryText.check(query, ZoneId.of(usage.plan(caller).timeZone()));
    return new JobView.Content(name, query, content.shared());
  }
}
