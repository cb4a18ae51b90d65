package io.jamak.store.cause;

import static io.jamak.store.generated.Tables.FAILURE_CAUSES;

import io.jamak.domain.account.Caller;
import io.jamak.domain.cause.CauseFingerprint;
import io.jamak.domain.cause.CauseState;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import io.jamak.domain.event.CauseEvent;
import io.jamak.store.event.Journal;
import io.jamak.store.generated.tables.records.FailureCausesRecord;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** What a person changes of one cause; its row stays locked until all is written. */
final class CauseEdit {
  private final DSLContext dsl;
  private final Caller caller;
  private final CauseFingerprint fingerprint;

  CauseEdit(DSLContext dsl, Caller caller, CauseFingerprint fingerprint) {
    this.dsl = dsl;
    this.caller = caller;
    this.fingerprint = fingerprint;
  }

  CauseRow apply(CauseChange change) {
    FailureCausesRecord cause = CauseRows.lock(dsl, caller.workspaceId(), fingerprint);
    if (cause == null) {
      throw new JamakException(
          ErrorCode.NOT_FOUND, "cause: " + fingerprint + " (expected: one of this workspace)");
    }
    CauseState before = cause.get(FAILURE_CAUSES.STATE);
    if (change.seen() != null && change.seen() != before) {
      throw new JamakException(
          ErrorCode.CONFLICT,
          "state: " + before.code() + " (expected: " + change.seen().code() + ")");
    }
    CauseState after = change.state() == null ? before : change.state();
    set(cause, FAILURE_CAUSES.STATE, after);
    set(cause, FAILURE_CAUSES.MUTED_ABOVE, borne(cause, before, after, change.mutedAbove()));
    if (change.name() != null) {
      set(cause, FAILURE_CAUSES.NAME, change.name().isEmpty() ? null : change.name());
    }
    if (cause.modified()) {
      save(cause);
    }
    return CauseRows.of(cause);
  }

  private static <T> void set(FailureCausesRecord cause, Field<T> column, @Nullable T value) {
    if (!Objects.equals(cause.get(column), value)) {
      cause.set(column, value);
    }
  }

  private @Nullable Integer borne(
      FailureCausesRecord cause,
      CauseState before,
      CauseState after,
      @Nullable Integer mutedAbove) {
    if (after != CauseState.MUTED) {
      if (mutedAbove != null) {
        throw new JamakException(
            ErrorCode.BAD_REQUEST,
            "mutedAbove: " + mutedAbove + " (expected: absent where the state is not muted)");
      }
      return null;
    }
    if (mutedAbove != null) {
      return mutedAbove;
    }
    return before == CauseState.MUTED
        ? cause.get(FAILURE_CAUSES.MUTED_ABOVE)
        : Integer.valueOf(
            CauseRows.countLately(dsl, caller.workspaceId(), fingerprint, Integer.MAX_VALUE));
  }

  private void save(FailureCausesRecord cause) {
    cause.set(FAILURE_CAUSES.USER_ID, caller.userId());
    cause.set(FAILURE_CAUSES.CHANGED_AT, dsl.select(DSL.currentInstant()).fetchSingle().value1());
    dsl.executeUpdate(cause);
    Journal.write(
        dsl,
        CauseRows.subject(cause, caller.userId()),
        new CauseEvent.Changed(
            fingerprint,
            cause.get(FAILURE_CAUSES.STATE),
            cause.get(FAILURE_CAUSES.NAME),
            cause.get(FAILURE_CAUSES.MUTED_ABOVE)));
  }
}
