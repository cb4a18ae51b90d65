package io.jamak.api.temporal;

import io.jamak.store.bulk.BulkActionRow;
import io.jamak.store.bulk.BulkQueries;
import io.jamak.store.bulk.BulkRepository;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Starts the workflows of accepted bulk actions: woken after each acceptance; actions of a process
 * that died in between are started too. Several processes may do it at once; ids make a start
 * happen once.
 */
@Component
public class BulkDispatcher extends PollingLoop<BulkActionRow> {
  private static final int AT_ONCE = 4;

  private final BulkQueries queries;
  private final BulkRepository repository;
  private final WorkflowStarter starter;

  public BulkDispatcher(BulkQueries queries, BulkRepository repository, WorkflowStarter starter) {
    super("bulk-dispatcher", AT_ONCE);
    this.queries = queries;
    this.repository = repository;
    this.starter = starter;
  }

  @Override
  List<BulkActionRow> waiting(int most) {
    return queries.listUndispatched(most);
  }

  @Override
  void act(BulkActionRow action) {
    starter.startBulk(action);
    repository.markDispatched(action.id());
  }

  @Override
  String missed(BulkActionRow action) {
    return "bulk action " + action.id() + " was not started";
  }
}
