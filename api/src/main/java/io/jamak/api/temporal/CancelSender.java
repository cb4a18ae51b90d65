package io.jamak.api.temporal;

import io.jamak.store.job.JobQueries;
import io.jamak.store.job.JobQueries.Order;
import io.jamak.store.job.JobRepository;
import io.jamak.store.job.WorkflowOrder;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Tells workflows to end, as the rows of their jobs say: woken after each accepted cancel. Nothing
 * accepted is forgotten while Temporal is away or when a process dies. Telling twice does no harm,
 * so several processes may do it at once.
 */
@Component
public class CancelSender extends PollingLoop<Order> {
  private static final int AT_ONCE = 16;

  private final JobQueries queries;
  private final JobRepository repository;
  private final WorkflowCanceller workflows;

  public CancelSender(JobQueries queries, JobRepository repository, WorkflowCanceller workflows) {
    super("cancel-sender", AT_ONCE);
    this.queries = queries;
    this.repository = repository;
    this.workflows = workflows;
  }

  @Override
  List<Order> waiting(int most) {
    return queries.listOrders(most);
  }

  @Override
  void act(Order order) {
    boolean told =
        order.order() == WorkflowOrder.TERMINATE
            ? workflows.terminate(order.id())
            : workflows.cancel(order.id());
    if (!told) {
      // nobody is left to write the row
      repository.cancel(order.id());
    }
    repository.markTold(order.id(), order.order());
  }

  @Override
  String missed(Order order) {
    return "workflow of job " + order.id() + " was not told to end";
  }
}
