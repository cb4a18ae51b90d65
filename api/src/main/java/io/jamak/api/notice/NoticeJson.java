package io.jamak.api.notice;

import io.jamak.store.notice.Notice;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person is told of a batch: the jobs that one act sent off together. It changes while they
 * end, and comes first again then.
 *
 * @param id UUID of the batch, by which {@code batch} of job filters finds its jobs
 * @param jobId UUID of its job where it has one alone; else null
 * @param filename name of the file of its first job
 * @param jobs how many jobs it has, from 1
 * @param done how many have succeeded
 * @param failed how many have failed
 * @param canceled how many were canceled
 * @param look how many of those that are done have a place that somebody should look at
 * @param errorCode why its job failed, where it has one alone; else null
 * @param noSpeech whether nobody speaks in the file, where it has one job alone; else false
 * @param places how many places somebody should look at, where it has one job alone; else 0
 * @param news its place in the order of news; the greater, the newer
 * @param unread whether there was something new since the caller looked
 * @param at when there was something new last
 * @param endedAt when the last of its jobs had ended; null while some go on
 */
record NoticeJson(
    String id,
    @Nullable String jobId,
    String filename,
    int jobs,
    int done,
    int failed,
    int canceled,
    int look,
    @Nullable String errorCode,
    boolean noSpeech,
    int places,
    long news,
    boolean unread,
    Instant at,
    @Nullable Instant endedAt) {
  static NoticeJson of(Notice notice, long seen) {
    boolean single = notice.jobs() == 1;
    return new NoticeJson(
        notice.id().toString(),
        single ? notice.firstJob().toString() : null,
        notice.filename(),
        notice.jobs(),
        notice.done(),
        notice.failed(),
        notice.canceled(),
        notice.look(),
        single && notice.errorCode() != null ? notice.errorCode().name() : null,
        single && notice.noSpeech(),
        single ? notice.places() : 0,
        notice.news(),
        notice.news() > seen,
        notice.toldAt(),
        notice.endedAt());
  }

  /**
   * A page of notices.
   *
   * @param items the newest first
   * @param unread how many notices of all pages have something new since the caller looked, from 0;
   *     100 for 100 and more
   * @param newest number of the latest news of the workspace; hand it back when they were looked at
   * @param scope of whose jobs they are: {@code mine} or {@code all}
   * @param nextCursor hand it back as {@code cursor} for the next page; null on the last
   */
  record Listing(
      List<NoticeJson> items, int unread, long newest, String scope, @Nullable String nextCursor) {
    static Listing of(NoticeService.Listed listed) {
      return new Listing(
          listed.page().items().stream().map(one -> NoticeJson.of(one, listed.seen())).toList(),
          listed.unread(),
          listed.newest(),
          listed.scope().code(),
          listed.page().nextCursor());
    }
  }
}
