package io.jamak.app.bench.faults.proxy;

import io.grpc.ClientCall;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.Status;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Hands a server's answer back, or says that none came. */
final class CarriedAnswer extends ClientCall.Listener<byte[]> {
  private final ServerCall<byte[], byte[]> near;
  private final @Nullable AtomicLong denied;
  private Metadata head = new Metadata();
  private byte @Nullable [] answer;

  /**
   * Over one call.
   *
   * @param denied counts what is kept from the caller, null to keep nothing
   */
  CarriedAnswer(ServerCall<byte[], byte[]> near, @Nullable AtomicLong denied) {
    this.near = near;
    this.denied = denied;
  }

  @Override
  public void onHeaders(Metadata headers) {
    head = headers;
  }

  @Override
  public void onMessage(byte[] message) {
    answer = message;
  }

  @Override
  public void onClose(Status status, Metadata trailers) {
    if (near.isCancelled()) {
      return;
    }
    if (denied != null && status.isOk()) {
      denied.incrementAndGet();
      near.close(Status.DEADLINE_EXCEEDED.withDescription("denied by the test"), new Metadata());
      return;
    }
    byte[] message = answer;
    if (status.isOk() && message != null) {
      near.sendHeaders(head);
      near.sendMessage(message);
    }
    near.close(status, trailers);
  }
}
