package io.jamak.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class OutageLogTest {
  private final LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
  private final Logger logger = context.getLogger("some.library");

  @Test
  void failures_for_want_of_the_database_are_one_line_and_others_stay() {
    ListAppender<ILoggingEvent> written = new ListAppender<>();
    written.start();
    Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    root.addAppender(written);
    OutageLog filter = OutageLog.install();
    try {
      Exception away = new JamakException(ErrorCode.DATABASE_UNAVAILABLE, "database: gone");
      logger.warn("step {} of {} at {} failed", 1, 2, 3, new IllegalStateException(away));
      logger.error("request failed", new IOException(new SQLException("cut", "08006")));
      logger.warn("other", new SQLException("no such column", "42703"));
    } finally {
      context.getTurboFilterList().remove(filter);
      root.detachAppender(written);
    }

    assertThat(written.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .hasSize(2)
        .first()
        .asString()
        .startsWith("failed for want of the database: some.library");
    assertThat(written.list.getFirst().getThrowableProxy()).isNull();
    assertThat(written.list.getLast().getFormattedMessage()).isEqualTo("other");
  }
}
