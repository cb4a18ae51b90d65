package io.jamak.app.wiring;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import io.jamak.store.outage.DatabaseOutage;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;

/**
 * Keeps stack traces out of the log that only say that the database is away, whichever library
 * writes them: each call and each step of a job would add seventy lines. One line in ten seconds
 * says that there are some; the monitor tells when it began and ended.
 */
final class OutageLog extends TurboFilter {
  private static final Duration ONE_LINE_IN = Duration.ofSeconds(10);
  private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(OutageLog.class);

  private final AtomicLong lastNanos = new AtomicLong(System.nanoTime() - ONE_LINE_IN.toNanos());

  /** Works from now on, for the whole process. */
  static OutageLog install() {
    OutageLog filter = new OutageLog();
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
      filter.setContext(context);
      filter.start();
      context.addTurboFilter(filter);
    }
    return filter;
  }

  @Override
  public FilterReply decide(
      @Nullable Marker marker,
      Logger logger,
      Level level,
      @Nullable String format,
      Object @Nullable [] arguments,
      @Nullable Throwable thrown) {
    Throwable failure = thrown == null ? last(arguments) : thrown;
    if (failure == null || !level.isGreaterOrEqual(Level.INFO) || !DatabaseOutage.caused(failure)) {
      return FilterReply.NEUTRAL;
    }
    long now = System.nanoTime();
    long last = lastNanos.get();
    if (now - last >= ONE_LINE_IN.toNanos() && lastNanos.compareAndSet(last, now)) {
      LOG.warn("failed for want of the database: {} ({})", logger.getName(), failure.getMessage());
    }
    return FilterReply.DENY;
  }

  /** SLF4J takes a throwable that stands after the arguments for the failure. */
  private static @Nullable Throwable last(Object @Nullable [] arguments) {
    return arguments != null
            && arguments.length > 0
            && arguments[arguments.length - 1] instanceof Throwable failure
        ? failure
        : null;
  }
}
