package io.jamak.app.wiring;

import io.jamak.app.home.Secrets;
import io.jamak.app.settings.OwnerSettings;
import io.jamak.app.settings.Settings;
import io.jamak.store.account.Account;
import io.jamak.store.account.AccountRepository;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Makes the first account at the first start. */
@Configuration(proxyBeanMethods = false)
class OwnerConfiguration {
  private static final String WORKSPACE = "My workspace";
  private static final int PASSWORD_BYTES = 12;

  @Bean
  Owner owner(Settings settings, AccountRepository accounts, PasswordEncoder passwords) {
    Optional<Account> existing = accounts.findOwner();
    if (existing.isPresent()) {
      return new Owner(existing.get().email(), Optional.empty());
    }
    OwnerSettings wanted = settings.owner();
    String password = wanted.password().orElseGet(() -> Secrets.random(PASSWORD_BYTES));
    boolean made =
        accounts.createOwnerIfNone(wanted.email(), passwords.encode(password), WORKSPACE);
    boolean show = made && wanted.password().isEmpty();
    return new Owner(wanted.email(), show ? Optional.of(password) : Optional.empty());
  }
}
