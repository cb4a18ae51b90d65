package io.jamak.app.bench.faults.proxy;

import io.grpc.ClientCall;
import io.grpc.ServerCall;

/** Hands a caller's message on. */
final class CarriedCall extends ServerCall.Listener<byte[]> {
  private final ClientCall<byte[], byte[]> far;

  CarriedCall(ClientCall<byte[], byte[]> far) {
    this.far = far;
  }

  @Override
  public void onMessage(byte[] message) {
    far.sendMessage(message);
  }

  @Override
  public void onHalfClose() {
    far.halfClose();
    far.request(2);
  }

  @Override
  public void onCancel() {
    far.cancel("the caller has hung up", null);
  }
}
