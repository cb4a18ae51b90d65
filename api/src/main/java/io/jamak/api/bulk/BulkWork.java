package io.jamak.api.bulk;

import io.jamak.api.AfterCommit;
import io.jamak.domain.bulk.BulkActionId;
import io.jamak.domain.bulk.BulkOutcome;
import io.jamak.domain.bulk.BulkStatus;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import io.jamak.store.Store;
import io.jamak.store.account.AccountRepository;
import io.jamak.store.bulk.BulkActionRow;
import io.jamak.store.bulk.BulkChunk;
import io.jamak.store.bulk.BulkItem;
import io.jamak.store.bulk.BulkQueries;
import io.jamak.store.bulk.BulkRepository;
import io.jamak.store.outage.DatabaseOutage;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Works off the next items of an action: the acts and their outcomes are one transaction, so that
 * whatever dies in between has done both or nothing.
 */
@Component
class BulkWork {
  private static final Logger log = LoggerFactory.getLogger(BulkWork.class);

  private final Store store;
  private final BulkQueries queries;
  private final BulkRepository repository;
  private final AccountRepository accounts;
  private final BulkActs acts;

  BulkWork(
      Store store,
      BulkQueries queries,
      BulkRepository repository,
      AccountRepository accounts,
      BulkActs acts) {
    this.store = store;
    this.queries = queries;
    this.repository = repository;
    this.accounts = accounts;
    this.acts = acts;
  }

  /** Acts on at most so many items; says whether the action has ended. */
  boolean next(BulkActionId id, int most) {
    return work(id, most, this::perform);
  }

  /**
   * The same, each item in a transaction of its own. What breaks an act, whatever it is, fails that
   * item, so that it cannot hold up the others; a database that is away breaks nothing.
   */
  boolean nextOneByOne(BulkActionId id, int most) {
    boolean ended = false;
    for (int item = 0; item < most && !ended; item++) {
      ended = nextAlone(id);
    }
    return ended;
  }

  private boolean nextAlone(BulkActionId id) {
    try {
      return next(id, 1);
    } catch (RuntimeException broken) {
      if (DatabaseOutage.caused(broken)) {
        throw broken;
      }
      log.error("bulk action {}: the act on one of its jobs broke", id, broken);
      return work(id, 1, chunk -> failed(chunk, ErrorCode.INTERNAL_ERROR, "the act broke"));
    }
  }

  private boolean work(BulkActionId id, int most, Act act) {
    BulkActionRow action =
        queries
            .findForWorker(id)
            .orElseThrow(
                () -> new JamakException(ErrorCode.NOT_FOUND, "bulk action: " + id + ": no row"));
    if (action.status() != BulkStatus.RUNNING) {
      return true;
    }
    return AfterCommit.around(
        () ->
            store.inTransaction(
                () -> {
                  if (action.kind().spends()) {
                    // before jobs are locked, as all do who check limits
                    accounts.lockLimits(action.workspaceId());
                  }
                  return work(repository.take(id, most), act);
                }));
  }

  private boolean work(BulkChunk chunk, Act act) {
    if (chunk.items().isEmpty()) {
      return true;
    }
    repository.finish(chunk.action(), act.on(chunk));
    return chunk.items().size() == chunk.action().counts().open();
  }

  private List<BulkItem> perform(BulkChunk chunk) {
    BulkActionRow action = chunk.action();
    return accounts
        .findCaller(action.userId(), action.workspaceId())
        .map(caller -> acts.perform(caller, action, chunk.items()))
        .orElseGet(
            () ->
                failed(
                    chunk,
                    ErrorCode.FORBIDDEN,
                    "user: " + action.userId() + " (expected: a member of the workspace)"));
  }

  private static List<BulkItem> failed(BulkChunk chunk, ErrorCode code, String message) {
    return chunk.items().stream()
        .map(item -> item.ended(BulkOutcome.FAILED, code, message))
        .toList();
  }

  private interface Act {
    List<BulkItem> on(BulkChunk chunk);
  }
}
