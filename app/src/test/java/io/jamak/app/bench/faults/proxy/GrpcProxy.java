package io.jamak.app.bench.faults.proxy;

import io.grpc.CallOptions;
import io.grpc.ClientCall;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Server;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerMethodDefinition;
import io.grpc.Status;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Carries the unary calls of any gRPC service: refuses a share of them, and does another share but
 * answers that time ran out.
 */
public final class GrpcProxy implements AutoCloseable {
  private static final int LARGEST = 128 << 20;

  private final ManagedChannel channel;
  private final Server server;
  private final Dice dice;
  private final AtomicLong refused = new AtomicLong();
  private final AtomicLong denied = new AtomicLong();
  private volatile double refusing;
  private volatile double denying;

  private GrpcProxy(String target, Dice dice) {
    this.dice = dice;
    channel =
        NettyChannelBuilder.forTarget(target).usePlaintext().maxInboundMessageSize(LARGEST).build();
    try {
      server =
          NettyServerBuilder.forAddress(new InetSocketAddress("127.0.0.1", 0))
              .maxInboundMessageSize(LARGEST)
              .fallbackHandlerRegistry(new Methods())
              .build()
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One without faults so far. */
  public static GrpcProxy to(String target, long seed) {
    return new GrpcProxy(target, new Dice(seed));
  }

  /** host:port where it is reached. */
  public String address() {
    return "127.0.0.1:" + server.getPort();
  }

  /** Answers this share (0 to 1) UNAVAILABLE without doing it. */
  public void refuse(double share) {
    refusing = share;
  }

  /** Does this share (0 to 1) and answers DEADLINE_EXCEEDED. */
  public void doAndDeny(double share) {
    denying = share;
  }

  /** How many it has refused. */
  public long refused() {
    return refused.get();
  }

  /** How many it has done and denied. */
  public long denied() {
    return denied.get();
  }

  @Override
  public void close() {
    server.shutdownNow();
    channel.shutdownNow();
  }

  private final class Methods extends io.grpc.HandlerRegistry {
    @Override
    public ServerMethodDefinition<?, ?> lookupMethod(String name, @Nullable String authority) {
      MethodDescriptor<byte[], byte[]> method =
          MethodDescriptor.newBuilder(new Bytes(), new Bytes())
              .setFullMethodName(name)
              .setType(MethodDescriptor.MethodType.UNARY)
              .build();
      return ServerMethodDefinition.create(method, new Carrier(method));
    }
  }

  private final class Carrier implements ServerCallHandler<byte[], byte[]> {
    private final MethodDescriptor<byte[], byte[]> method;

    Carrier(MethodDescriptor<byte[], byte[]> method) {
      this.method = method;
    }

    @Override
    public ServerCall.Listener<byte[]> startCall(ServerCall<byte[], byte[]> near, Metadata head) {
      if (dice.falls(refusing)) {
        refused.incrementAndGet();
        near.close(Status.UNAVAILABLE.withDescription("refused by the test"), new Metadata());
        return new ServerCall.Listener<>() {};
      }
      boolean deny = dice.falls(denying);
      ClientCall<byte[], byte[]> far = channel.newCall(method, CallOptions.DEFAULT);
      far.start(new CarriedAnswer(near, deny ? denied : null), head);
      near.request(2);
      return new CarriedCall(far);
    }
  }
}
