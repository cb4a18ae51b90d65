package io.jamak.app.command;

import io.jamak.api.security.Tokens;
import io.jamak.app.embedded.Addresses;
import io.jamak.app.settings.Settings;
import io.jamak.app.wiring.Databases;
import io.jamak.store.Store;
import io.jamak.store.account.Account;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code token NAME}: prints a new API token of the owner, once; only its hash is kept. */
public final class TokenCommand {
  private static final int FAILED = 1;
  private static final int WRONG_USE = 2;

  private final HomeSession session;
  private final PrintStream out;
  private final PrintStream err;

  public TokenCommand(
      Settings settings, Map<String, String> variables, PrintStream out, PrintStream err) {
    this.session = new HomeSession(settings, variables, err);
    this.out = out;
    this.err = err;
  }

  /**
   * Runs it.
   *
   * @param words the command and its name for the token
   */
  public int run(List<String> words) {
    if (words.size() != 2 || words.get(1).isBlank()) {
      err.println("token: " + (words.size() - 1) + " names (expected: token NAME)");
      return WRONG_USE;
    }
    return session.run(parts -> make(parts, words.get(1)));
  }

  private int make(Addresses parts, String name) {
    Store store = Store.open(Databases.single(parts.database()));
    Optional<Account> owner = store.accounts().findOwner();
    if (owner.isEmpty()) {
      err.println("There is no account yet; start Jamak once");
      return FAILED;
    }
    String token = Tokens.next();
    store
        .accounts()
        .createToken(
            owner.get().caller().userId(),
            owner.get().caller().workspaceId(),
            name,
            Tokens.sha256(token));
    out.println(token);
    return 0;
  }
}
