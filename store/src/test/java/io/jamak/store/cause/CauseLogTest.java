package io.jamak.store.cause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jamak.domain.account.Caller;
import io.jamak.domain.asset.AssetId;
import io.jamak.domain.cause.CauseFingerprint;
import io.jamak.domain.cause.CauseState;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import io.jamak.domain.event.EntityType;
import io.jamak.domain.event.EventType;
import io.jamak.domain.job.JobId;
import io.jamak.domain.job.JobStep;
import io.jamak.store.Store;
import io.jamak.store.event.EventRow;
import io.jamak.store.invariant.InvariantChecker.Finding;
import io.jamak.store.testing.Race;
import io.jamak.store.testing.Seed;
import io.jamak.store.testing.TestDatabase;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CauseLogTest {
  private static final DataSource DATABASE = TestDatabase.fresh();
  private static final Store STORE = Store.open(DATABASE);

  private final Caller caller = Seed.owner(DATABASE);
  private final AssetId asset = Seed.uploaded(STORE, caller, "talk.mp4");
  private final CauseRepository causes = STORE.causes();

  @Test
  void the_first_failure_of_a_cause_is_told_and_the_next_ones_are_not() {
    CauseFingerprint cause = fail("piece 3: engine said no");

    assertThat(fail("piece 12: engine said no")).isEqualTo(cause);
    assertThat(told(cause)).containsExactly(EventType.CAUSE_NEW);
    assertThat(fail("piece 12: engine said nothing")).isNotEqualTo(cause);
    CauseRow row = row(cause);
    assertThat(row.message()).isEqualTo("piece 3: engine said no");
    assertThat(row.code()).isEqualTo(ErrorCode.ASR_FAILED);
    assertThat(row.step()).isEqualTo(JobStep.TRANSCRIBE);
    assertThat(row.state()).isEqualTo(CauseState.OPEN);
    assertThat(row.firstSeen()).isBeforeOrEqualTo(row.lastSeen());
  }

  @Test
  void of_many_that_fail_at_once_one_is_the_first() {
    List<CauseFingerprint> failed = Race.of(8, i -> fail("at once " + i));

    assertThat(failed).containsOnly(failed.getFirst());
    assertThat(told(failed.getFirst())).containsExactly(EventType.CAUSE_NEW);
  }

  @Test
  void what_was_resolved_is_open_again_and_what_is_known_stays_so() {
    CauseFingerprint cause = fail("broken pipe");
    change(cause, CauseState.KNOWN, null);
    fail("broken pipe");
    assertThat(row(cause).state()).isEqualTo(CauseState.KNOWN);

    change(cause, CauseState.RESOLVED, null);
    fail("broken pipe");

    assertThat(row(cause).state()).isEqualTo(CauseState.OPEN);
    assertThat(row(cause).changedBy()).isNull();
    assertThat(told(cause))
        .containsExactly(
            EventType.CAUSE_NEW,
            EventType.CAUSE_CHANGED,
            EventType.CAUSE_CHANGED,
            EventType.CAUSE_REOPENED);
  }

  @Test
  void what_is_muted_is_open_again_once_it_comes_more_often_than_it_did() {
    CauseFingerprint cause = fail("timeout");
    fail("timeout");
    assertThat(change(cause, CauseState.MUTED, null).mutedAbove()).isEqualTo(2);
    change(cause, CauseState.MUTED, 3);
    fail("timeout");
    assertThat(row(cause).state()).isEqualTo(CauseState.MUTED);
    assertThat(row(cause).mutedAbove()).isEqualTo(3);

    fail("timeout");

    assertThat(row(cause).state()).isEqualTo(CauseState.OPEN);
    assertThat(row(cause).mutedAbove()).isNull();
    assertThat(told(cause)).last().isEqualTo(EventType.CAUSE_UNMUTED);
  }

  @Test
  void failures_of_more_than_a_day_ago_do_not_unmute() {
    CauseFingerprint cause = fail("slow");
    TestDatabase.run(DATABASE, "update jobs set created_at = created_at - interval '25 hours'");
    change(cause, CauseState.MUTED, 1);

    fail("slow");

    assertThat(row(cause).state()).isEqualTo(CauseState.MUTED);
  }

  @Test
  void a_person_changes_what_they_saw_and_is_named() {
    CauseFingerprint cause = fail("no room");
    CauseChange named = new CauseChange("디스크", CauseState.KNOWN, null, CauseState.OPEN);

    CauseRow row = causes.change(caller, cause, named);

    assertThat(row.name()).isEqualTo("디스크");
    assertThat(row.changedBy()).isEqualTo(caller.userId());
    assertThat(row.changedAt()).isNotNull();
    assertThatThrownBy(() -> causes.change(caller, cause, named))
        .isInstanceOfSatisfying(
            JamakException.class,
            refused -> assertThat(refused.code()).isEqualTo(ErrorCode.CONFLICT));
    causes.change(caller, cause, new CauseChange("디스크", CauseState.KNOWN, null, null));
    assertThat(told(cause)).containsExactly(EventType.CAUSE_NEW, EventType.CAUSE_CHANGED);
    assertThat(causes.change(caller, cause, new CauseChange("", null, null, null)).name()).isNull();
    assertThat(broken()).isEmpty();
  }

  @Test
  void a_number_for_what_is_not_muted_and_what_others_have_are_refused() {
    CauseFingerprint cause = fail("mine");
    CauseChange number = new CauseChange(null, CauseState.KNOWN, 3, null);

    assertThatThrownBy(() -> causes.change(caller, cause, number))
        .isInstanceOfSatisfying(
            JamakException.class,
            refused -> assertThat(refused.code()).isEqualTo(ErrorCode.BAD_REQUEST));
    assertThatThrownBy(
            () ->
                causes.change(
                    Seed.owner(DATABASE),
                    cause,
                    new CauseChange(null, CauseState.KNOWN, null, null)))
        .isInstanceOfSatisfying(
            JamakException.class,
            refused -> assertThat(refused.code()).isEqualTo(ErrorCode.NOT_FOUND));
  }

  @Test
  void failures_of_earlier_releases_are_given_the_same_cause_and_nobody_is_told() {
    CauseFingerprint cause = fail("earlier 1");
    fail("earlier 2");
    JobId gone = running("b.mp4");
    STORE.jobs().fail(gone, ErrorCode.ASR_FAILED, JobStep.TRANSCRIBE, 1, "earlier 3");
    STORE.assets().delete(caller, STORE.jobQueries().findForWorker(gone).orElseThrow().assetId());
    long events = STORE.eventTail().head();
    forget();

    assertThat(causes.backfill(2)).isEqualTo(2);
    assertThat(causes.backfill(2)).isEqualTo(1);
    assertThat(causes.backfill(2)).isZero();

    assertThat(STORE.jobQueries().findForWorker(gone).orElseThrow().fingerprint()).isEqualTo(cause);
    assertThat(STORE.jobQueries().findForWorker(gone).orElseThrow().sourceGone()).isTrue();
    assertThat(row(cause).state()).isEqualTo(CauseState.OPEN);
    assertThat(STORE.eventTail().head()).isEqualTo(events);
    assertThat(broken()).isEmpty();
  }

  /** As the migration finds a database. */
  private void forget() {
    String mine = " where workspace_id = '" + caller.workspaceId() + "'";
    TestDatabase.run(
        DATABASE, "update jobs set error_fingerprint = null, source_gone = false" + mine);
    TestDatabase.run(DATABASE, "delete from failure_causes" + mine);
  }

  @Test
  void two_that_look_for_earlier_failures_side_by_side_leave_none_and_name_none_twice() {
    for (int i = 0; i < 40; i++) {
      fail(i % 2 == 0 ? "one" : "other");
    }
    forget();

    List<Integer> named =
        Race.of(
            2,
            i -> {
              int all = 0;
              for (int round = 0; round < 20; round++) {
                all += causes.backfill(5);
              }
              return all;
            });

    assertThat(named.stream().mapToInt(Integer::intValue).sum()).isEqualTo(40);
    assertThat(broken()).isEmpty();
  }

  private JobId running(String filename) {
    return Seed.running(STORE, caller, Seed.uploaded(STORE, caller, filename));
  }

  private CauseFingerprint fail(String message) {
    JobId id = Seed.running(STORE, caller, asset);
    STORE.jobs().fail(id, ErrorCode.ASR_FAILED, JobStep.TRANSCRIBE, 3, message);
    return Objects.requireNonNull(STORE.jobQueries().findForWorker(id).orElseThrow().fingerprint());
  }

  private CauseRow change(CauseFingerprint cause, CauseState state, @Nullable Integer mutedAbove) {
    return causes.change(caller, cause, new CauseChange(null, state, mutedAbove, null));
  }

  /** As it is, for nothing is changed. */
  private CauseRow row(CauseFingerprint cause) {
    return causes.change(caller, cause, new CauseChange(null, null, null, null));
  }

  private List<EventType> told(CauseFingerprint cause) {
    return STORE
        .eventLog()
        .history(caller.workspaceId(), EntityType.CAUSE, row(cause).id())
        .stream()
        .map(EventRow::type)
        .toList();
  }

  private static List<Finding> broken() {
    return STORE.invariants().check().stream().filter(each -> each.violations() > 0).toList();
  }
}
