package io.jamak.store.notice;

import io.jamak.domain.notice.NoticeScope;

/**
 * What is kept of a person who is told of jobs.
 *
 * @param seen up to which news they have looked; 0 for none
 * @param scope of whose jobs they want to be told
 */
public record NoticeReader(long seen, NoticeScope scope) {
  /** Of whom nothing is kept yet. */
  static final NoticeReader NEW = new NoticeReader(0, NoticeScope.MINE);
}
