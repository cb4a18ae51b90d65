package io.jamak.app.embedded.temporal;

import io.grpc.Server;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.temporal.internal.testservice.GRPCServerHelper;
import io.temporal.internal.testservice.TestServicesStarter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/**
 * The last resort: Temporal's test server inside this JVM. It forgets everything when it ends and
 * has no Web UI; rows are started again by the reconciler.
 */
final class TestServerInProcess implements AutoCloseable {
  private static final boolean CLOCK_RUNS_AS_IT_IS = true;

  private final TestServicesStarter services;
  private final Server server;

  private TestServerInProcess(TestServicesStarter services, Server server) {
    this.services = services;
    this.server = server;
  }

  static TestServerInProcess start(int port) {
    TestServicesStarter services = new TestServicesStarter(CLOCK_RUNS_AS_IT_IS, 0);
    NettyServerBuilder builder =
        NettyServerBuilder.forAddress(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    GRPCServerHelper.registerServicesAndHealthChecks(services.getServices(), builder);
    try {
      return new TestServerInProcess(services, builder.build().start());
    } catch (IOException e) {
      services.close();
      throw new UncheckedIOException("Temporal's test server cannot use port " + port, e);
    }
  }

  @Override
  public void close() {
    server.shutdownNow();
    services.close();
  }
}
