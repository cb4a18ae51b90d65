package io.jamak.api.security;

import io.jamak.domain.account.Caller;
import io.jamak.domain.account.UserId;
import io.jamak.domain.account.WorkspaceId;
import io.jamak.store.account.Account;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * Who is signed in, by session or token. Holds plain values only, so that a session can be kept.
 */
public final class JamakPrincipal implements UserDetails, CredentialsContainer {
  private static final long serialVersionUID = 1L;

  private final UUID user;
  private final UUID workspace;
  private final Caller.Role role;
  private final String email;
  private final String workspaceName;
  private @Nullable String passwordHash;

  /** One who signs in as an account. */
  public JamakPrincipal(Account account) {
    this(account, account.caller());
  }

  /** One whose token speaks for {@code caller}, which need not be the account's first workspace. */
  JamakPrincipal(Account account, Caller caller) {
    this.user = caller.userId().value();
    this.workspace = caller.workspaceId().value();
    this.role = caller.role();
    this.email = account.email();
    this.workspaceName = account.workspaceName();
    this.passwordHash = account.passwordHash();
  }

  /** For whom the use cases run. */
  public Caller caller() {
    return new Caller(new UserId(user), new WorkspaceId(workspace), role);
  }

  /** Name of the workspace that they act for. */
  public String workspaceName() {
    return workspaceName;
  }

  /** E-mail of the user. */
  @Override
  public String getUsername() {
    return email;
  }

  @Override
  public @Nullable String getPassword() {
    return passwordHash;
  }

  @Override
  public Collection<? extends GrantedAuthority> getAuthorities() {
    return List.of(new SimpleGrantedAuthority("ROLE_" + role.name()));
  }

  @Override
  public void eraseCredentials() {
    passwordHash = null;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof JamakPrincipal that
        && that.user.equals(user)
        && that.workspace.equals(workspace);
  }

  @Override
  public int hashCode() {
    return user.hashCode();
  }
}
