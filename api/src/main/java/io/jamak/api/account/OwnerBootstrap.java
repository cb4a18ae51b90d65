package io.jamak.api.account;

import io.jamak.api.error.Texts;
import io.jamak.store.account.AccountRepository;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/** Makes the first account at the first start. */
@Service
public class OwnerBootstrap {
  private static final int MAX_EMAIL = 254;
  private static final int MIN_PASSWORD = 8;

  private final AccountRepository accounts;
  private final PasswordEncoder passwords;

  public OwnerBootstrap(AccountRepository accounts, PasswordEncoder passwords) {
    this.accounts = accounts;
    this.passwords = passwords;
  }

  /**
   * Makes the owner and a workspace unless anybody exists.
   *
   * @return whether it did: then, and only then, the caller may show the password
   */
  public boolean createOwnerIfNone(String email, String password) {
    if (accounts.findOwner().isPresent()) {
      return false;
    }
    String checked = Texts.line("email", email, MAX_EMAIL).strip();
    if (checked.indexOf('@') < 1) {
      throw Texts.bad("email", checked, "name@host");
    }
    if (password.length() < MIN_PASSWORD) {
      throw Texts.bad("password", password.length() + " characters", "at least " + MIN_PASSWORD);
    }
    return accounts.createOwnerIfNone(checked, encoded(password), "Jamak");
  }

  private String encoded(String password) {
    String hash = passwords.encode(password);
    if (hash == null) {
      throw new IllegalStateException("password encoder gave no hash");
    }
    return hash;
  }
}
