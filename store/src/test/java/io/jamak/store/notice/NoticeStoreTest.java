package io.jamak.store.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.domain.Ids;
import io.jamak.domain.account.Caller;
import io.jamak.domain.account.UserId;
import io.jamak.domain.asset.AssetId;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.job.JobBatchId;
import io.jamak.domain.job.JobId;
import io.jamak.domain.job.JobOptions;
import io.jamak.domain.notice.NoticeScope;
import io.jamak.store.Slice;
import io.jamak.store.Store;
import io.jamak.store.job.JobRepository.NewJob;
import io.jamak.store.job.JobRow;
import io.jamak.store.testing.Race;
import io.jamak.store.testing.Seed;
import io.jamak.store.testing.TestDatabase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class NoticeStoreTest {
  private static final DataSource DATABASE = TestDatabase.fresh();
  private static final Store STORE = Store.open(DATABASE);

  private final Caller caller = Seed.owner(DATABASE);
  private final AssetId asset = Seed.uploaded(STORE, caller, "talk.mp4");
  private final NoticeRepository notices = STORE.notices();

  @Test
  void jobs_that_were_sent_off_together_are_one_notice_that_changes_while_they_end() {
    List<JobId> jobs = running(JobBatchId.next(), 3);
    assertThat(notices()).isEmpty();

    Seed.finish(STORE, jobs.get(0));
    Notice first = only();
    assertThat(counts(first)).containsExactly(3, 1, 0, 0);
    assertThat(first.firstJob()).isEqualTo(jobs.getFirst());
    assertThat(first.filename()).isEqualTo("talk.mp4");
    assertThat(first.endedAt()).isNull();

    STORE.jobs().fail(jobs.get(1), ErrorCode.ASR_FAILED, null, 1, "x");
    STORE.jobs().requestCancel(caller, jobs.get(2), true);
    Notice last = only();
    assertThat(counts(last)).containsExactly(3, 1, 1, 1);
    assertThat(last.news()).isGreaterThan(first.news());
    assertThat(last.endedAt()).isNotNull();
  }

  @Test
  void what_was_canceled_alone_is_no_news() {
    JobId job = running(JobBatchId.next(), 1).getFirst();
    STORE.jobs().requestCancel(caller, job, true);
    assertThat(notices()).isEmpty();
    assertThat(notices.newest(caller)).isZero();
  }

  @Test
  void it_is_new_until_the_person_has_looked_and_again_when_more_of_it_ends() {
    List<JobId> jobs = running(JobBatchId.next(), 2);
    Caller colleague = colleague();
    Seed.finish(STORE, jobs.get(0));
    long first = only().news();
    assertThat(unread(caller, NoticeScope.MINE)).isEqualTo(1);

    notices.see(caller, first);
    assertThat(unread(caller, NoticeScope.MINE)).isZero();
    assertThat(unread(colleague, NoticeScope.ALL)).isEqualTo(1);
    assertThat(unread(colleague, NoticeScope.MINE)).isZero();

    Seed.finish(STORE, jobs.get(1));
    assertThat(unread(caller, NoticeScope.MINE)).isEqualTo(1);
    notices.see(caller, only().news());
    notices.see(caller, first);
    assertThat(unread(caller, NoticeScope.MINE)).isZero();
  }

  @Test
  void the_choice_is_kept_apart_from_what_was_seen() {
    assertThat(notices.reader(caller)).isEqualTo(new NoticeReader(0, NoticeScope.MINE));
    notices.choose(caller, NoticeScope.ALL);
    notices.see(caller, 7);
    assertThat(notices.reader(caller)).isEqualTo(new NoticeReader(7, NoticeScope.ALL));
    assertThat(notices.reader(colleague())).isEqualTo(new NoticeReader(0, NoticeScope.MINE));
  }

  @Test
  void a_batch_grows_while_its_bulk_action_runs_and_is_over_only_after_that() {
    JobBatchId batch = JobBatchId.next();
    TestDatabase.run(
        DATABASE,
        "insert into bulk_actions (id, workspace_id, user_id, kind, status, details_json,"
            + " open_items, done_items, skipped_items, failed_items)"
            + " values ('%s', '%s', '%s', 'retry', 'running', '{}', 1, 1, 0, 0)"
                .formatted(batch, caller.workspaceId(), caller.userId()));
    Seed.finish(STORE, running(batch, 1).getFirst());
    assertThat(only().endedAt()).isNull();

    JobId more = running(batch, 1).getFirst();
    TestDatabase.run(
        DATABASE, "update bulk_actions set status = 'done' where id = '" + batch + "'");
    assertThat(only().endedAt()).isNull();
    Seed.finish(STORE, more);
    assertThat(counts(only())).containsExactly(2, 2, 0, 0);
    assertThat(only().endedAt()).isNotNull();
  }

  @Test
  void pages_follow_each_other_and_the_count_is_bounded() {
    for (int i = 0; i < 5; i++) {
      Seed.finish(STORE, running(JobBatchId.next(), 1).getFirst());
      notices.countIn(caller.workspaceId());
    }
    List<Long> news = new ArrayList<>();
    Slice.Position after = null;
    do {
      Slice<Notice> page = notices.list(caller, NoticeScope.MINE, after, 2);
      page.items().forEach(one -> news.add(one.news()));
      after = page.next();
    } while (after != null);
    assertThat(news).hasSize(5).isSortedAccordingTo(Collections.reverseOrder());
    assertThat(notices.countNewer(caller, NoticeScope.ALL, 0, 3)).isEqualTo(3);
    assertThat(notices.newest(caller)).isEqualTo(news.getFirst());
  }

  @Test
  void ends_side_by_side_with_those_who_count_are_each_counted_once() {
    List<JobId> jobs = running(JobBatchId.next(), 24);
    Race.of(
        jobs.size(),
        number -> {
          Seed.finish(STORE, jobs.get(number));
          notices.countIn(caller.workspaceId());
          return number;
        });
    assertThat(counts(only())).containsExactly(24, 24, 0, 0);
    assertThat(only().endedAt()).isNotNull();
  }

  private Notice only() {
    return assertThat(notices()).singleElement().actual();
  }

  private List<Notice> notices() {
    notices.countIn(caller.workspaceId());
    return notices.list(caller, NoticeScope.MINE, null, 50).items();
  }

  private int unread(Caller who, NoticeScope scope) {
    notices.countIn(who.workspaceId());
    return notices.countNewer(who, scope, notices.reader(who).seen(), 100);
  }

  private static List<Integer> counts(Notice notice) {
    return List.of(notice.jobs(), notice.done(), notice.failed(), notice.canceled());
  }

  private List<JobId> running(JobBatchId batch, int n) {
    List<NewJob> wanted = Collections.nCopies(n, new NewJob(asset, JobOptions.DEFAULT, 0, null));
    List<JobId> ids =
        STORE.jobs().create(caller, wanted, true, batch).stream().map(JobRow::id).toList();
    ids.forEach(STORE.jobs()::start);
    return ids;
  }

  private Caller colleague() {
    Caller one = new Caller(UserId.next(), caller.workspaceId(), Caller.Role.MEMBER);
    TestDatabase.run(
        DATABASE,
        "insert into users (id, email, password_hash) values ('%s', '%s@example.org', 'x')"
            .formatted(one.userId(), Ids.next()));
    return one;
  }
}
