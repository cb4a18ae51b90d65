package io.jamak.api.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.domain.account.WorkspaceId;
import io.jamak.domain.event.EntityType;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LiveQueueTest {
  private final AtomicInteger left = new AtomicInteger();
  private final LiveQueue queue = new LiveQueue(false, left::incrementAndGet);

  @Test
  void events_come_out_in_the_order_they_went_in() throws InterruptedException {
    SharedFrame one = event(1);
    SharedFrame two = event(2);
    queue.offer(one);
    queue.offer(two);
    assertThat(queue.poll(Duration.ZERO)).isSameAs(one);
    assertThat(queue.poll(Duration.ZERO)).isSameAs(two);
    assertThat(queue.poll(Duration.ofMillis(1))).isNull();
  }

  @Test
  void a_reader_that_does_not_read_is_cut_off_and_nobody_waits() {
    for (int seq = 1; seq <= LiveQueue.CAPACITY; seq++) {
      queue.offer(event(seq));
    }
    assertThat(queue.closed()).isFalse();
    queue.offer(event(0));
    assertThat(queue.closed()).as("a bar that moved may be left out").isFalse();
    queue.offer(event(LiveQueue.CAPACITY + 1));
    assertThat(queue.closed()).isTrue();
    assertThat(left).hasValue(1);
  }

  private static SharedFrame event(long seq) {
    WorkspaceId workspace = new WorkspaceId(new UUID(0, 1));
    return new SharedFrame(
        StreamItem.bare(
            new LiveEvent(
                seq,
                workspace,
                EntityType.JOB,
                new UUID(0, seq),
                "JOB_STEP",
                null,
                null,
                null,
                null,
                null)));
  }
}
