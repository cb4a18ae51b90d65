package io.jamak.api.notice;

import io.jamak.api.error.Texts;
import io.jamak.api.paging.Cursors;
import io.jamak.api.paging.ListBinding;
import io.jamak.api.paging.Page;
import io.jamak.domain.account.Caller;
import io.jamak.domain.error.JamakException;
import io.jamak.domain.notice.NoticeScope;
import io.jamak.store.notice.Notice;
import io.jamak.store.notice.NoticeReader;
import io.jamak.store.notice.NoticeRepository;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** A person's notices, how many are new to them, and of whose jobs they want to be told. */
@Service
class NoticeService {
  /** More than so many new ones are not counted. */
  static final int MOST_UNREAD = 100;

  private final NoticeRepository notices;
  private final Cursors cursors;

  NoticeService(NoticeRepository notices, Cursors cursors) {
    this.notices = notices;
    this.cursors = cursors;
  }

  /**
   * Notices as they stand now: whatever ended before the call is in them.
   *
   * @param wanted of whose jobs; null for what the caller has chosen
   */
  Listed list(Caller caller, @Nullable NoticeScope wanted, @Nullable String cursor, int limit) {
    notices.countIn(caller.workspaceId());
    NoticeReader reader = notices.reader(caller);
    NoticeScope scope = wanted == null ? reader.scope() : wanted;
    ListBinding binding =
        ListBinding.of(caller.workspaceId(), "notices", caller.userId(), scope.code());
    // before the notices, so that none comes between that nobody has seen
    long newest = notices.newest(caller);
    Page<Notice> page =
        cursors.page(binding, notices.list(caller, scope, cursors.decode(binding, cursor), limit));
    int unread = notices.countNewer(caller, scope, reader.seen(), MOST_UNREAD);
    return new Listed(page, unread, reader.seen(), newest, scope);
  }

  /**
   * The caller has looked at all up to these news.
   *
   * @throws JamakException BAD_REQUEST for news that there are none of
   */
  void see(Caller caller, long upTo) {
    long newest = notices.newest(caller);
    if (upTo < 0 || upTo > newest) {
      throw Texts.bad("upTo", Long.toString(upTo), "0 to " + newest);
    }
    notices.see(caller, upTo);
  }

  /** Of whose jobs the caller wants to be told from now on. */
  void choose(Caller caller, NoticeScope scope) {
    notices.choose(caller, scope);
  }

  /** A page, and what it is beside all others. */
  record Listed(Page<Notice> page, int unread, long seen, long newest, NoticeScope scope) {}
}
