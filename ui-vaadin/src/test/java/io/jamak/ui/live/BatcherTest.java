package io.jamak.ui.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class BatcherTest {
  @Test
  void a_flood_becomes_one_call_and_the_next_item_another() throws InterruptedException {
    BlockingQueue<List<Integer>> received = new LinkedBlockingQueue<>();
    Batcher<Integer> batcher = new Batcher<>(received::add);

    batcher.add(1);
    batcher.add(2);
    batcher.add(3);
    assertThat(received.poll(5, TimeUnit.SECONDS)).containsExactly(1, 2, 3);

    batcher.add(4);
    assertThat(received.poll(5, TimeUnit.SECONDS)).containsExactly(4);
  }
}
