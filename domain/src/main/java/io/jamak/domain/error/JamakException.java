package io.jamak.domain.error;

/**
 * A refusal or failure with a stable code; the message is the engineer's line: the value, and what
 * was expected.
 */
public class JamakException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ErrorCode code;

  public JamakException(ErrorCode code, String message) {
    super(message);
    this.code = code;
  }

  public JamakException(ErrorCode code, String message, Throwable cause) {
    super(message, cause);
    this.code = code;
  }

  /** Stable across releases; programs and translations key on it. */
  public ErrorCode code() {
    return code;
  }
}
