package io.jamak.app.embedded;

import io.jamak.api.temporal.TemporalSettings;
import io.jamak.app.settings.DatabaseSettings;
import io.jamak.store.blob.S3Settings;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The slowest part decides how long a start takes, not the sum of all. */
final class SideBySide {
  private static final Logger LOG = LoggerFactory.getLogger(SideBySide.class);
  private static final Executor THREADS = task -> Thread.ofPlatform().name("parts").start(task);

  private SideBySide() {}

  /** Waits for all, also when one fails, so that none is left behind unseen. */
  static Addresses all(
      Supplier<DatabaseSettings> database,
      Supplier<S3Settings> s3,
      Supplier<TemporalSettings> temporal) {
    var databaseReady = CompletableFuture.supplyAsync(database, THREADS);
    var s3Ready = CompletableFuture.supplyAsync(s3, THREADS);
    var temporalReady = CompletableFuture.supplyAsync(temporal, THREADS);
    CompletableFuture.allOf(databaseReady, s3Ready, temporalReady).join();
    return new Addresses(databaseReady.join(), s3Ready.join(), temporalReady.join());
  }

  static void closeAll(List<AutoCloseable> parts) {
    CompletableFuture.allOf(
            parts.stream()
                .map(part -> CompletableFuture.runAsync(() -> close(part), THREADS))
                .toArray(CompletableFuture<?>[]::new))
        .join();
  }

  private static void close(AutoCloseable part) {
    try {
      part.close();
    } catch (Exception e) {
      LOG.warn("{} did not end well", part.getClass().getSimpleName(), e);
    }
  }
}
