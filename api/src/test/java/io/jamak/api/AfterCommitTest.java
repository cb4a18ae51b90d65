package io.jamak.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AfterCommitTest {
  private final List<String> done = new ArrayList<>();

  @Test
  void without_a_transaction_a_task_runs_at_once() {
    AfterCommit.run(() -> done.add("task"));
    done.add("next");
    assertThat(done).containsExactly("task", "next");
  }

  @Test
  void inside_one_a_task_waits_for_the_end_of_the_outermost() {
    AfterCommit.around(
        () -> {
          AfterCommit.around(
              () -> {
                AfterCommit.run(() -> done.add("task"));
                return done.add("inner");
              });
          return done.add("outer");
        });
    assertThat(done).containsExactly("inner", "outer", "task");
  }

  @Test
  void nothing_runs_for_work_that_failed() {
    assertThatThrownBy(
            () ->
                AfterCommit.around(
                    () -> {
                      AfterCommit.run(() -> done.add("task"));
                      throw new IllegalStateException("rolled back");
                    }))
        .hasMessage("rolled back");
    AfterCommit.run(() -> done.add("later"));
    assertThat(done).containsExactly("later");
  }
}
