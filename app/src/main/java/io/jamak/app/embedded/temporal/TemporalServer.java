package io.jamak.app.embedded.temporal;

import io.jamak.app.home.Home;
import io.jamak.app.home.Ports;
import io.jamak.app.process.SupervisedChild;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** A Temporal server of our own: the dev server where one can be had, else the test server. */
public final class TemporalServer implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final AutoCloseable server;
  private final String address;
  private final Optional<URI> webUi;

  private TemporalServer(AutoCloseable server, String address, Optional<URI> webUi) {
    this.server = server;
    this.address = address;
    this.webUi = webUi;
  }

  /**
   * Starts a server and waits until it answers.
   *
   * @param program where to find or get the {@code temporal} program
   */
  public static TemporalServer start(
      Home home, TemporalProgram program, Consumer<String> progress) {
    Optional<Path> found = program.obtain(progress);
    return found.isPresent() ? devServer(home, found.get()) : testServer(home, progress);
  }

  private static TemporalServer devServer(Home home, Path program) {
    Path database = home.folder().resolve("temporal.db");
    OrphanDevServer.stop(database);
    Ports ports = home.ports();
    DevServerFlags flags =
        new DevServerFlags(
            ports.get("temporal"), HiddenLoopback.next(), ports.get("temporal-ui-inner"), database);
    int uiPort = ports.get("temporal-ui");
    SupervisedChild server = DevServer.start(flags, program, home.log("temporal"));
    URI inner = URI.create("http://" + flags.uiIp() + ":" + flags.uiPort());
    GuardedDevServer guarded = new GuardedDevServer(server, WebUiGuard.start(uiPort, inner));
    URI webUi = URI.create("http://localhost:" + uiPort);
    return ready(
        new TemporalServer(guarded, "127.0.0.1:" + flags.port(), Optional.of(webUi)), home);
  }

  static TemporalServer testServer(Home home, Consumer<String> progress) {
    progress.accept(
        "WARNING Temporal: no server could be found, fetched or built. Its test server runs in this"
            + " process: nothing of it survives a restart and there is no Web UI. Mend it with"
            + " JAMAK_TEMPORAL_ADDRESS, a `temporal` program on the PATH, or Go >= 1.25.");
    int port = home.ports().get("temporal");
    TestServerInProcess server = TestServerInProcess.start(port);
    return ready(new TemporalServer(server, "127.0.0.1:" + port, Optional.empty()), home);
  }

  private static TemporalServer ready(TemporalServer started, Home home) {
    try {
      started.awaitAndRegister();
      return started;
    } catch (RuntimeException e) {
      started.close();
      throw new IllegalStateException(
          "Temporal does not answer at " + started.address + "; see " + home.log("temporal"), e);
    }
  }

  private void awaitAndRegister() {
    WorkflowServiceStubs stubs =
        WorkflowServiceStubs.newServiceStubs(
            WorkflowServiceStubsOptions.newBuilder().setTarget(address).build());
    try {
      stubs.connect(PATIENCE);
      SearchAttributes.register(stubs, "default");
    } finally {
      stubs.shutdownNow();
    }
  }

  private record GuardedDevServer(SupervisedChild server, WebUiGuard guard)
      implements AutoCloseable {
    @Override
    public void close() {
      guard.close();
      server.close();
    }
  }

  /** Host and port of the gRPC service. */
  public String address() {
    return address;
  }

  /** The Web UI, which only the dev server has. */
  public Optional<URI> webUi() {
    return webUi;
  }

  /** The process behind it, or 0 when it lives in this one. */
  public long pid() {
    return server instanceof GuardedDevServer dev ? dev.server().pid() : 0;
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (Exception e) {
      throw new IllegalStateException("Temporal does not stop", e);
    }
  }
}
