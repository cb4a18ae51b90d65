package io.jamak.api.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Counts unknown tokens of each address, in this process: nobody guesses 256 bits, but each guess
 * asks the database. A token that was right lately is asked for whatever its address did, so that
 * one wrong program does not stop the others behind its proxy.
 */
@Component
final class TokenGuesses {
  static final int MOST = 60;
  static final Duration WINDOW = Duration.ofMinutes(1);
  private static final int KEPT = 10_000;

  private final Clock clock;
  private final Map<String, Window> wrong = new Recent<>();
  private final Map<String, Boolean> right = new Recent<>();

  @Autowired
  TokenGuesses() {
    this(Clock.systemUTC());
  }

  TokenGuesses(Clock clock) {
    this.clock = clock;
  }

  /** Whether this token of this address is not worth a question. */
  synchronized boolean isRefused(String address, String sha256) {
    Window window = wrong.get(SignInKeys.network(address));
    return window != null
        && window.count() >= MOST
        && clock.instant().isBefore(window.end())
        && !right.containsKey(sha256);
  }

  synchronized void wasWrong(String address, String sha256) {
    Instant now = clock.instant();
    right.remove(sha256);
    wrong.merge(
        SignInKeys.network(address),
        new Window(1, now.plus(WINDOW)),
        (before, first) ->
            now.isBefore(before.end()) ? new Window(before.count() + 1, before.end()) : first);
  }

  synchronized void wasRight(String sha256) {
    right.put(sha256, true);
  }

  private record Window(int count, Instant end) {}

  /** Forgets what was used longest ago. */
  private static final class Recent<T> extends LinkedHashMap<String, T> {
    private static final long serialVersionUID = 1L;

    Recent() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
      return size() > KEPT;
    }
  }
}
