package io.jamak.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.logging.logback.ExtendedWhitespaceThrowableProxyConverter;
import org.springframework.core.io.ClassPathResource;

/** The log's own pattern, as it stands in the settings of every process. */
class LogLineTest {
  private static final String NAME =
      "a\u001b[2J\u202egpj.exe\r\n2026-01-01 ERROR forged\u2028b.mp4";

  @Test
  void a_name_forges_no_line_and_commands_no_terminal() throws IOException {
    String line = written(NAME, null);

    assertThat(line).contains("gpj.exe", "forged").doesNotContain("\u001b", "\u202e", "\u2028");
    assertThat(line.strip().lines()).hasSize(1);
  }

  @Test
  void neither_does_it_in_the_message_of_an_exception() throws IOException {
    String lines = written("failed", new IllegalStateException(NAME));

    assertThat(lines)
        .contains("IllegalStateException", "gpj.exe")
        .doesNotContain("\u001b", "\u202e", "\u2028");
    assertThat(lines.split("IllegalStateException", -1)).as("told once").hasSize(2);
  }

  private static String written(String message, @Nullable Throwable thrown) throws IOException {
    Object pattern =
        new YamlPropertySourceLoader()
            .load("settings", new ClassPathResource("application.yml"))
            .getFirst()
            .getProperty("logging.pattern.file");
    LoggerContext context = new LoggerContext();
    PatternLayout layout = new PatternLayout();
    layout.setContext(context);
    layout.getInstanceConverterMap().put("wEx", ExtendedWhitespaceThrowableProxyConverter::new);
    layout.setPattern(Objects.requireNonNull(pattern).toString().replace("${PID:-}", "1"));
    layout.start();
    return layout.doLayout(
        new LoggingEvent(
            LogLineTest.class.getName(),
            context.getLogger("io.jamak"),
            Level.WARN,
            message,
            thrown,
            null));
  }
}
