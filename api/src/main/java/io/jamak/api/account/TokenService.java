package io.jamak.api.account;

import io.jamak.api.error.Texts;
import io.jamak.api.security.Tokens;
import io.jamak.domain.account.Caller;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import io.jamak.store.account.Account;
import io.jamak.store.account.AccountRepository;
import org.springframework.stereotype.Service;

/** Makes API tokens for programs. */
@Service
public class TokenService {
  private static final int MAX_NAME = 100;

  private final AccountRepository accounts;

  public TokenService(AccountRepository accounts) {
    this.accounts = accounts;
  }

  /**
   * A new token of the first owner; its text is shown once and never stored.
   *
   * @throws JamakException NOT_FOUND before the first start made an owner
   */
  public String create(String name) {
    Account owner =
        accounts
            .findOwner()
            .orElseThrow(
                () ->
                    new JamakException(
                        ErrorCode.NOT_FOUND, "owner: none (expected: one, made at first start)"));
    return create(owner.caller(), name);
  }

  /** A new token that speaks for {@code caller}. */
  public String create(Caller caller, String name) {
    String checked = Texts.line("name", name, MAX_NAME);
    String token = Tokens.next();
    accounts.createToken(caller.userId(), caller.workspaceId(), checked, Tokens.sha256(token));
    return token;
  }
}
