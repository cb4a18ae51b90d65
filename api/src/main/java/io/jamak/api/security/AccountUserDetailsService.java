package io.jamak.api.security;

import io.jamak.store.account.AccountRepository;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Finds who signs in by e-mail. */
@Component
class AccountUserDetailsService implements UserDetailsService {
  private final AccountRepository accounts;

  AccountUserDetailsService(AccountRepository accounts) {
    this.accounts = accounts;
  }

  @Override
  public UserDetails loadUserByUsername(String email) {
    return accounts
        .findByEmail(email.strip())
        .map(JamakPrincipal::new)
        .orElseThrow(() -> new UsernameNotFoundException("no such account"));
  }
}
