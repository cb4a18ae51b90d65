package io.jamak.store.notice;

import io.jamak.domain.account.Caller;
import io.jamak.domain.account.WorkspaceId;
import io.jamak.domain.notice.NoticeScope;
import io.jamak.store.Slice;
import io.jamak.store.sql.Db;
import org.jspecify.annotations.Nullable;

/** What people are told when jobs end, a notice for each batch, and how far they have looked. */
public interface NoticeRepository {
  /** The one over PostgreSQL; {@code Store} calls this. */
  static NoticeRepository over(Db db) {
    return new JooqNoticeRepository(db);
  }

  /** A page of notices, the newest first. */
  Slice<Notice> list(Caller caller, NoticeScope scope, Slice.@Nullable Position after, int limit);

  /** How many notices have something that is newer than {@code seen}; {@code most} for more. */
  int countNewer(Caller caller, NoticeScope scope, long seen, int most);

  /** The greatest number of news in the workspace; 0 where there are none. */
  long newest(Caller caller);

  /** What is kept of the caller. */
  NoticeReader reader(Caller caller);

  /** The caller has looked at all news up to this; one who has looked further stays there. */
  void see(Caller caller, long upTo);

  /** The caller wants to be told of these jobs. */
  void choose(Caller caller, NoticeScope scope);

  /**
   * Counts in what has ended in the workspace. When this returns, all is counted that was committed
   * before the call, whoever counted it.
   */
  void countIn(WorkspaceId workspace);

  /** Counts in what has ended anywhere. */
  void countInAll();
}
