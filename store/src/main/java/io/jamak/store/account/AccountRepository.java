package io.jamak.store.account;

import io.jamak.domain.account.Caller;
import io.jamak.domain.account.UserId;
import io.jamak.domain.account.WorkspaceId;
import io.jamak.store.sql.Db;
import java.util.Optional;

/** Users, their workspace and their API tokens. Secrets are stored as hashes only. */
public interface AccountRepository {
  /** The one over PostgreSQL; {@code Store} calls this. */
  static AccountRepository over(Db db) {
    return new JooqAccountRepository(db);
  }

  /**
   * Makes the first user with a workspace named {@code workspaceName} unless any user exists; says
   * whether it did.
   */
  boolean createOwnerIfNone(String email, String passwordHash, String workspaceName);

  /** The account that signs in with this e-mail (case-insensitive). */
  Optional<Account> findByEmail(String email);

  /** The account of a user. */
  Optional<Account> findById(UserId id);

  /** The first owner; there is one after the first start. */
  Optional<Account> findOwner();

  /** Stores an API token by the SHA-256 (hex) of its text. */
  void createToken(UserId user, WorkspaceId workspace, String name, String sha256);

  /** Whom a token speaks for. */
  Optional<Caller> findCallerByToken(String sha256);

  /** The user in this workspace, with the role that they have now; empty for one who left it. */
  Optional<Caller> findCaller(UserId user, WorkspaceId workspace);

  /** The limits of a workspace's plan. */
  Plan plan(WorkspaceId workspace);

  /**
   * Makes whoever else checks this workspace's limits wait, in any process, until the transaction
   * that surrounds the call has ended: so two that fit one by one do not pass together.
   *
   * @throws IllegalStateException outside {@code Store.inTransaction}, where it would hold nothing
   */
  void lockLimits(WorkspaceId workspace);

  /**
   * The server-wide secret of this purpose ("cursor" for instance): 32 random bytes, made on first
   * use.
   */
  byte[] secret(String purpose);
}
