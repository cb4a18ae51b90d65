package io.jamak.activities.process;

/** The program was killed because its work was canceled, or because this worker shuts down. */
public final class ChildCanceledException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ChildCanceledException(String program) {
    super(program + ": canceled");
  }
}
