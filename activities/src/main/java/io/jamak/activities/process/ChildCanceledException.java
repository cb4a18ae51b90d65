package io.jamak.activities.process;

import java.util.concurrent.CancellationException;

/** The program was killed because its work was canceled, or because this worker shuts down. */
public final class ChildCanceledException extends CancellationException {
  private static final long serialVersionUID = 1L;

  ChildCanceledException(String program) {
    super(program + ": canceled");
  }
}
