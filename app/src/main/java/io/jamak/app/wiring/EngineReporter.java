package io.jamak.app.wiring;

import io.jamak.domain.engine.EngineInfo;
import io.jamak.store.engine.EngineReports;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Says every 15 s what this worker's engines can do, first before the process is ready. */
final class EngineReporter implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(EngineReporter.class);
  private static final Duration EVERY = Duration.ofSeconds(15);

  private final Supplier<List<EngineInfo>> engines;
  private final EngineReports reports;
  private final String workerId;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("engine-reports").factory());
  private volatile boolean running;

  EngineReporter(Supplier<List<EngineInfo>> engines, EngineReports reports) {
    this.engines = engines;
    this.reports = reports;
    this.workerId = ProcessHandle.current().pid() + "@" + host();
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "unknown";
    }
  }

  @Override
  public void start() {
    running = true;
    publish();
    ScheduledFuture<?> _ =
        timer.scheduleWithFixedDelay(
            this::publish, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** A failure is told and tried again: reports count for a minute. */
  private void publish() {
    try {
      reports.publish(workerId, engines.get());
    } catch (RuntimeException e) {
      LOG.warn("cannot report the engines of {}", workerId, e);
    }
  }

  @Override
  public void stop() {
    timer.shutdownNow();
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
