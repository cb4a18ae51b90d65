package io.jamak.workflows.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.workflows.job.JobBench;
import io.temporal.api.enums.v1.EventType;
import io.temporal.common.WorkflowExecutionHistory;
import io.temporal.testing.TestWorkflowEnvironment;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BulkActionWorkflowTest {
  private final TestWorkflowEnvironment environment = JobBench.environment();

  @AfterEach
  void close() {
    environment.close();
  }

  @Test
  void chunk_after_chunk_until_the_action_has_ended() {
    ScriptedBulk scripted = new ScriptedBulk(3, Set.of());
    BulkBench.run(environment, scripted);
    assertThat(scripted.acts()).isEqualTo(3);
  }

  @Test
  void an_attempt_that_fails_is_repeated_until_it_succeeds() {
    ScriptedBulk scripted = new ScriptedBulk(2, Set.of(1, 2, 3, 4, 6));
    BulkBench.run(environment, scripted);
    assertThat(scripted.acts()).isEqualTo(2);
    assertThat(scripted.calls()).isEqualTo(7);
  }

  @Test
  void a_large_set_goes_on_in_a_history_of_its_own() {
    int chunks = BulkActionWorkflowImpl.CHUNKS_PER_RUN + 2;
    ScriptedBulk scripted = new ScriptedBulk(chunks, Set.of());
    WorkflowExecutionHistory last = BulkBench.run(environment, scripted);
    assertThat(scripted.acts()).isEqualTo(chunks);
    assertThat(
            last.getEvents().stream()
                .filter(e -> e.getEventType() == EventType.EVENT_TYPE_ACTIVITY_TASK_COMPLETED))
        .hasSize(2);
  }
}
