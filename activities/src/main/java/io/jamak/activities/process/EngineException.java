package io.jamak.activities.process;

import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** An engine's answer that says more than a code about whether to try again. */
public final class EngineException extends JamakException {
  private static final long serialVersionUID = 1L;

  private final boolean isFinal;
  private final @Nullable Duration retryAfter;

  private EngineException(
      ErrorCode code, String message, boolean isFinal, @Nullable Duration retryAfter) {
    super(code, message);
    this.isFinal = isFinal;
    this.retryAfter = retryAfter;
  }

  /** The same request will be refused again: wrong key, unknown model. */
  public static EngineException forever(ErrorCode code, String message) {
    return new EngineException(code, message, true, null);
  }

  /** Busy; {@code retryAfter} is what it asked for, null when it did not. */
  public static EngineException busy(
      ErrorCode code, String message, @Nullable Duration retryAfter) {
    return new EngineException(code, message, false, retryAfter);
  }

  /** Whether another attempt cannot help. */
  public boolean isFinal() {
    return isFinal;
  }

  /** How long it asked to be left alone, null where it did not. */
  public @Nullable Duration retryAfter() {
    return retryAfter;
  }
}
