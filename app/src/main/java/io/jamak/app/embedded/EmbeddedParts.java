package io.jamak.app.embedded;

import io.jamak.api.temporal.TemporalSettings;
import io.jamak.app.embedded.postgres.PostgresServer;
import io.jamak.app.embedded.storage.BrowserOrigins;
import io.jamak.app.embedded.storage.StorageServer;
import io.jamak.app.embedded.temporal.TemporalProgram;
import io.jamak.app.embedded.temporal.TemporalServer;
import io.jamak.app.home.CacheFolder;
import io.jamak.app.home.Home;
import io.jamak.app.settings.DatabaseSettings;
import io.jamak.app.settings.Settings;
import io.jamak.store.blob.S3Settings;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * Starts, side by side, the parts that have no address, and says where every part is. Closing ends
 * the started ones, side by side too.
 */
public final class EmbeddedParts implements AutoCloseable {
  private final List<AutoCloseable> started;
  private final Addresses addresses;

  private EmbeddedParts(List<AutoCloseable> started, Addresses addresses) {
    this.started = started;
    this.addresses = addresses;
  }

  /**
   * Starts what is not configured.
   *
   * @param progress takes one line for each thing that may take long
   * @throws IllegalStateException when a part does not start; the others are stopped again
   */
  public static EmbeddedParts start(Settings settings, Home home, Consumer<String> progress) {
    List<AutoCloseable> started = new CopyOnWriteArrayList<>();
    Starter starter = new Starter(settings, home, progress, started);
    try {
      return new EmbeddedParts(
          started, SideBySide.all(starter::database, starter::s3, starter::temporal));
    } catch (CompletionException e) {
      closeAll(started);
      throw new IllegalStateException(String.valueOf(e.getCause()), e.getCause());
    }
  }

  /** Where the parts are, started or configured. */
  public Addresses addresses() {
    return addresses;
  }

  @Override
  public void close() {
    closeAll(started);
  }

  private static void closeAll(List<AutoCloseable> parts) {
    SideBySide.closeAll(parts);
  }

  private record Starter(
      Settings settings, Home home, Consumer<String> progress, List<AutoCloseable> started) {

    DatabaseSettings database() {
      return settings.database().orElseGet(this::embeddedDatabase);
    }

    private DatabaseSettings embeddedDatabase() {
      PostgresServer server = PostgresServer.start(home, CacheFolder.ofUser(), progress);
      started.add(server);
      return server.settings();
    }

    S3Settings s3() {
      return settings.s3().orElseGet(this::embeddedS3);
    }

    private S3Settings embeddedS3() {
      StorageServer server =
          StorageServer.start(
              home, settings.web().bind(), new BrowserOrigins(null, settings.web().port()));
      started.add(server);
      URI publicEndpoint = settings.s3PublicEndpoint().orElse(null);
      if (publicEndpoint == null && !settings.web().loopback()) {
        progress.accept(
            "WARNING S3: browsers of other machines cannot upload until JAMAK_S3_PUBLIC_ENDPOINT"
                + " says how they reach port "
                + server.endpoint().getPort()
                + " of this one");
      }
      return new S3Settings(
          server.endpoint(),
          publicEndpoint,
          "us-east-1",
          "jamak",
          server.accessKey(),
          server.secretKey(),
          true);
    }

    TemporalSettings temporal() {
      return settings.temporal().orElseGet(this::embeddedTemporal);
    }

    private TemporalSettings embeddedTemporal() {
      TemporalProgram program =
          new TemporalProgram(
              CacheFolder.ofUser(), settings.temporalDownloads(), home.log("temporal-build"));
      TemporalServer server = TemporalServer.start(home, program, progress);
      started.add(server);
      Optional<String> webUi = server.webUi().map(URI::toString);
      return new TemporalSettings(
          server.address(), "default", null, null, null, webUi.orElse(null));
    }
  }
}
