package io.jamak.activities.process;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CancellationException;

/** Sound or media on its way, which stops coming once nobody wants the result any more. */
public final class CancelableInput extends FilterInputStream {
  private final Cancellation.Registration registration;
  private volatile boolean canceled;

  /** Takes over {@code in} until it is closed; {@code in} itself stays open. */
  public CancelableInput(InputStream in, Cancellation cancellation) {
    super(in);
    this.registration = cancellation.onCancel(() -> canceled = true);
  }

  @Override
  public int read() throws IOException {
    requireWanted();
    return super.read();
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    requireWanted();
    return super.read(bytes, offset, length);
  }

  private void requireWanted() {
    if (canceled) {
      throw new CancellationException("input: canceled");
    }
  }

  @Override
  public void close() {
    registration.close();
  }
}
