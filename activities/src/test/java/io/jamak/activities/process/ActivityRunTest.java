package io.jamak.activities.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import io.temporal.activity.ActivityInterface;
import io.temporal.failure.ActivityFailure;
import io.temporal.failure.ApplicationFailure;
import io.temporal.failure.CanceledFailure;
import io.temporal.testing.TestActivityEnvironment;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ActivityRunTest {
  private TestActivityEnvironment environment;

  @BeforeEach
  void open() {
    environment = TestActivityEnvironment.newInstance();
  }

  @AfterEach
  void close() {
    environment.close();
  }

  static Stream<Arguments> failures() {
    return Stream.of(
        Arguments.of(EngineException.forever(ErrorCode.ASR_FAILED, "no key"), "ASR_FAILED", true),
        Arguments.of(EngineException.busy(ErrorCode.ASR_FAILED, "x", null), "ASR_FAILED", false),
        Arguments.of(new JamakException(ErrorCode.NO_AUDIO, "no sound"), "NO_AUDIO", true),
        Arguments.of(new IOException("x: No space left on device"), "DISK_FULL", false),
        Arguments.of(new IllegalStateException("bug"), "INTERNAL_ERROR", false),
        Arguments.of(
            new IllegalStateException(new SQLException("gone")), "DATABASE_UNAVAILABLE", false));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void a_failure_carries_its_code_and_users_mistakes_are_not_retried(
      Exception failure, String code, boolean nonRetryable) {
    environment.registerActivitiesImplementations(
        new Working(
            _ -> {
              throw failure;
            }));

    assertThatThrownBy(() -> environment.newActivityStub(Job.class).doIt())
        .isInstanceOf(ActivityFailure.class)
        .cause()
        .isInstanceOfSatisfying(
            ApplicationFailure.class,
            carried -> {
              assertThat(carried.getType()).isEqualTo(code);
              assertThat(carried.isNonRetryable()).isEqualTo(nonRetryable);
            });
  }

  @SuppressWarnings("NullAway") // there is no value of Void
  @Test
  void a_cancel_kills_the_child_and_ends_as_canceled() {
    environment.registerActivitiesImplementations(
        new Working(
            cancellation -> {
              environment.requestCancelActivity();
              ChildProcess.run(
                  Command.of(List.of("sleep", "100"), Path.of("/"), Duration.ofMinutes(3)),
                  cancellation);
              return null;
            }));
    long start = System.nanoTime();

    assertThatThrownBy(() -> environment.newActivityStub(Job.class).doIt())
        .isInstanceOf(CanceledFailure.class);

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
  }

  /** An activity for the test. */
  @ActivityInterface
  public interface Job {
    void doIt();
  }

  private record Working(ActivityRun.Work<Void> work) implements Job {
    @Override
    public void doIt() {
      ActivityRun.run(work);
    }
  }
}
