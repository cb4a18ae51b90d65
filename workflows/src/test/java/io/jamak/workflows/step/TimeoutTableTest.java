package io.jamak.workflows.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.temporal.activity.ActivityOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TimeoutTableTest {
  private static final Path DOCUMENT = Path.of("../docs/temporal.md");

  @ParameterizedTest
  @EnumSource(StepOptions.class)
  void the_documented_table_says_what_the_code_does(StepOptions row) throws IOException {
    assertThat(Files.readString(DOCUMENT)).contains(line(row));
  }

  private static String line(StepOptions row) {
    ActivityOptions options = row.options("");
    int attempts = row.attempts().getMaximumAttempts();
    return "| `%s` | %s | %s | %s | %s |"
        .formatted(
            row.activityType(),
            row.taskQueue(),
            words(options.getStartToCloseTimeout()),
            options.getHeartbeatTimeout() == null ? "-" : words(options.getHeartbeatTimeout()),
            attempts == 0 ? "until it succeeds" : attempts);
  }

  private static String words(Duration time) {
    if (time.toHours() > 0) {
      return time.toHours() + " h";
    }
    return time.toMinutes() > 0 ? time.toMinutes() + " min" : time.toSeconds() + " s";
  }
}
