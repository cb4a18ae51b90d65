package io.jamak.api.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationFailureServiceExceptionEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Counts wrong sign-ins for each e-mail and address; ten within a minute close that pair for the
 * rest of it. It says nothing of whether the e-mail exists.
 */
@Component
public class SignInThrottle {
  static final int MOST_FAILURES = 10;
  static final Duration WINDOW = Duration.ofMinutes(1);
  private static final int MOST_KEYS = 10_000;

  private final Clock clock;
  private final Map<String, Deque<Instant>> failures =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
          return size() > MOST_KEYS;
        }
      };

  @Autowired
  public SignInThrottle() {
    this(Clock.systemUTC());
  }

  SignInThrottle(Clock clock) {
    this.clock = clock;
  }

  /** Whether this pair has to wait. */
  public synchronized boolean isClosed(String email, String address) {
    Deque<Instant> recent = failures.get(key(email, address));
    if (recent == null) {
      return false;
    }
    Instant since = clock.instant().minus(WINDOW);
    while (!recent.isEmpty() && recent.getFirst().isBefore(since)) {
      recent.removeFirst();
    }
    return recent.size() >= MOST_FAILURES;
  }

  synchronized void failed(String email, String address) {
    Deque<Instant> recent = failures.computeIfAbsent(key(email, address), k -> new ArrayDeque<>());
    recent.addLast(clock.instant());
    if (recent.size() > MOST_FAILURES) {
      recent.removeFirst();
    }
  }

  synchronized void succeeded(String email, String address) {
    failures.remove(key(email, address));
  }

  @EventListener
  void onFailure(AbstractAuthenticationFailureEvent event) {
    if (event instanceof AuthenticationFailureServiceExceptionEvent) {
      return; // nobody looked at the password: the database was away
    }
    Authentication attempt = event.getAuthentication();
    failed(attempt.getName(), address(attempt));
  }

  @EventListener
  void onSuccess(AuthenticationSuccessEvent event) {
    Authentication signedIn = event.getAuthentication();
    succeeded(signedIn.getName(), address(signedIn));
  }

  private static String address(Authentication authentication) {
    return authentication.getDetails() instanceof WebAuthenticationDetails details
        ? details.getRemoteAddress()
        : "";
  }

  private static String key(String email, String address) {
    return email.strip().toLowerCase(Locale.ROOT) + "\n" + address;
  }
}
