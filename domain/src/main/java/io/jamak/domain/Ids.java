package io.jamak.domain;

import com.github.f4b6a3.uuid.UuidCreator;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import java.util.UUID;

/**
 * Makes and reads the UUIDs behind every typed id, so that all of them sort by the time they were
 * made (UUIDv7, RFC 9562).
 */
public final class Ids {
  private Ids() {}

  /** A new UUIDv7; two made in the same millisecond by one process still sort in order. */
  public static UUID next() {
    return UuidCreator.getTimeOrderedEpoch();
  }

  /**
   * Reads a UUID written in its canonical 36 characters.
   *
   * @throws JamakException with {@link ErrorCode#BAD_ID} when {@code text} is anything else
   */
  public static UUID parse(String text) {
    try {
      UUID parsed = UUID.fromString(text);
      if (parsed.toString().equalsIgnoreCase(text)) {
        return parsed;
      }
    } catch (IllegalArgumentException malformed) {
      // answered below, with the value
    }
    throw new JamakException(ErrorCode.BAD_ID, "id: " + text + " (expected: a UUID)");
  }
}
