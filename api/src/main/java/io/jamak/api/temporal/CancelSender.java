package io.jamak.api.temporal;

import io.jamak.api.SideBySide;
import io.jamak.store.job.JobQueries;
import io.jamak.store.job.JobQueries.Order;
import io.jamak.store.job.JobRepository;
import io.jamak.store.job.WorkflowOrder;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Tells workflows to end, as the rows of their jobs say: woken after each accepted cancel, and
 * looking by itself every second, so that nothing accepted is forgotten while Temporal is away or
 * when a process dies. Telling twice does no harm, so several processes may do it at once.
 */
@Component
public class CancelSender implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(CancelSender.class);
  private static final int BATCH = 200;
  private static final int AT_ONCE = 16;

  private final JobQueries queries;
  private final JobRepository repository;
  private final WorkflowCanceller workflows;
  private final PollingLoop loop = new PollingLoop("cancel-sender", this::send);

  public CancelSender(JobQueries queries, JobRepository repository, WorkflowCanceller workflows) {
    this.queries = queries;
    this.repository = repository;
    this.workflows = workflows;
  }

  /** There is something to tell: returns at once. */
  public void wake() {
    loop.wake();
  }

  /**
   * Tells what is to be told now.
   *
   * @return how many could not be told, because the server did not answer
   */
  public int send() {
    List<Order> orders = queries.listOrders(BATCH);
    AtomicInteger failures = new AtomicInteger();
    while (!orders.isEmpty() && failures.get() == 0) {
      SideBySide.run(AT_ONCE, orders, order -> sendOne(order, failures));
      orders = orders.size() < BATCH ? List.of() : queries.listOrders(BATCH);
    }
    return failures.get();
  }

  private void sendOne(Order order, AtomicInteger failures) {
    try {
      boolean told =
          order.order() == WorkflowOrder.TERMINATE
              ? workflows.terminate(order.id())
              : workflows.cancel(order.id());
      if (!told) {
        // nobody is left to write the row
        repository.cancel(order.id());
      }
      repository.markTold(order.id(), order.order());
    } catch (RuntimeException away) {
      if (failures.incrementAndGet() == 1) {
        log.warn(
            "workflow of job {} was not told to end and will be again: {}",
            order.id(),
            away.toString());
      }
    }
  }

  @Override
  public void start() {
    loop.start();
  }

  @Override
  public void stop() {
    loop.stop();
  }

  @Override
  public boolean isRunning() {
    return loop.isRunning();
  }
}
