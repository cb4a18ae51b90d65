package io.jamak.api.security;

import io.jamak.store.tries.TryCounter;
import io.jamak.store.tries.TryCounter.Tries;
import java.time.Duration;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Counts sign-ins for each account and address, each address and each account, before a password is
 * looked at; a right one is taken back. All web processes count together, in the database.
 *
 * <p>Whoever signed in from an address within {@link #TRUST} is stopped only by wrong passwords for
 * that account from that address: nobody elsewhere can lock the owner out. Nothing here depends on
 * whether an account exists.
 */
@Component
public class SignInThrottle {
  private static final Limit BOTH = new Limit(10, Duration.ofMinutes(1));
  private static final Limit ADDRESS = new Limit(60, Duration.ofMinutes(10));
  private static final Limit ACCOUNT = new Limit(100, Duration.ofMinutes(15));
  private static final Duration TRUST = Duration.ofDays(90);

  private final TryCounter tries;

  public SignInThrottle(TryCounter tries) {
    this.tries = tries;
  }

  /** Counts one try; empty when it may be made, else how long to wait before another. */
  public Optional<Duration> count(String account, String address) {
    SignInKeys keys = SignInKeys.of(account, address);
    boolean known = tries.isMarked(keys.known());
    // The narrowest that stops comes last but for the address: it keeps floods out of the table.
    return (known ? Optional.<Duration>empty() : ADDRESS.take(tries, keys.address()))
        .or(() -> BOTH.take(tries, keys.both()))
        .or(() -> known ? Optional.empty() : ACCOUNT.take(tries, keys.account()));
  }

  void succeeded(String account, String address) {
    SignInKeys keys = SignInKeys.of(account, address);
    tries.forget(keys.both());
    if (!tries.isMarked(keys.known())) {
      tries.takeBack(keys.address());
      tries.takeBack(keys.account());
    }
    tries.mark(keys.known(), TRUST);
  }

  @EventListener
  void onSuccess(AuthenticationSuccessEvent event) {
    Authentication signedIn = event.getAuthentication();
    if (signedIn.getDetails() instanceof WebAuthenticationDetails details) {
      succeeded(signedIn.getName(), details.getRemoteAddress());
    }
  }

  /** Frees what counts no longer. */
  @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT1M")
  void sweep() {
    tries.sweep();
  }

  private record Limit(int most, Duration window) {
    Optional<Duration> take(TryCounter tries, String key) {
      Tries counted = tries.add(key, window);
      return counted.count() <= most ? Optional.empty() : Optional.of(counted.rest());
    }
  }
}
