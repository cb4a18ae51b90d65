package io.jamak.store.account;

import static io.jamak.store.generated.Tables.API_TOKENS;
import static io.jamak.store.generated.Tables.MEMBERSHIPS;
import static io.jamak.store.generated.Tables.PLANS;
import static io.jamak.store.generated.Tables.SECRETS;
import static io.jamak.store.generated.Tables.USERS;
import static io.jamak.store.generated.Tables.WORKSPACES;

import io.jamak.domain.Ids;
import io.jamak.domain.account.Caller;
import io.jamak.domain.account.UserId;
import io.jamak.domain.account.WorkspaceId;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import io.jamak.store.sql.Db;
import java.security.SecureRandom;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** Writes and reads accounts. */
final class JooqAccountRepository implements AccountRepository {
  private static final String FIRST_PLAN = "Team";
  private static final int SECRET_BYTES = 32;

  private final Db db;
  private final SecureRandom random = new SecureRandom();

  JooqAccountRepository(Db db) {
    this.db = db;
  }

  @Override
  public boolean createOwnerIfNone(String email, String passwordHash, String workspaceName) {
    return db.write(
        dsl -> {
          dsl.execute("lock table users in share row exclusive mode");
          if (dsl.fetchExists(USERS)) {
            return false;
          }
          createOwner(dsl, email, passwordHash, workspaceName);
          return true;
        });
  }

  private static void createOwner(
      DSLContext dsl, String email, String passwordHash, String workspaceName) {
    UserId user = UserId.next();
    WorkspaceId workspace = WorkspaceId.next();
    dsl.insertInto(USERS)
        .set(USERS.ID, user)
        .set(USERS.EMAIL, email)
        .set(USERS.PASSWORD_HASH, passwordHash)
        .execute();
    dsl.insertInto(WORKSPACES)
        .set(WORKSPACES.ID, workspace)
        .set(WORKSPACES.NAME, workspaceName)
        .set(
            WORKSPACES.PLAN_ID,
            DSL.field(DSL.select(PLANS.ID).from(PLANS).where(PLANS.NAME.eq(FIRST_PLAN))))
        .execute();
    dsl.insertInto(MEMBERSHIPS)
        .set(MEMBERSHIPS.USER_ID, user)
        .set(MEMBERSHIPS.WORKSPACE_ID, workspace)
        .set(MEMBERSHIPS.ROLE, Caller.Role.OWNER)
        .execute();
  }

  @Override
  public Optional<Account> findByEmail(String email) {
    return account(DSL.lower(USERS.EMAIL).eq(DSL.lower(email.strip())));
  }

  @Override
  public Optional<Account> findById(UserId id) {
    return account(USERS.ID.eq(id));
  }

  @Override
  public Optional<Account> findOwner() {
    return account(MEMBERSHIPS.ROLE.eq(Caller.Role.OWNER));
  }

  private Optional<Account> account(Condition condition) {
    return db.read(
        dsl ->
            dsl.select(
                    USERS.ID,
                    USERS.EMAIL,
                    USERS.PASSWORD_HASH,
                    MEMBERSHIPS.WORKSPACE_ID,
                    MEMBERSHIPS.ROLE,
                    WORKSPACES.NAME)
                .from(USERS)
                .join(MEMBERSHIPS)
                .on(MEMBERSHIPS.USER_ID.eq(USERS.ID))
                .join(WORKSPACES)
                .on(WORKSPACES.ID.eq(MEMBERSHIPS.WORKSPACE_ID))
                .where(condition)
                .orderBy(MEMBERSHIPS.CREATED_AT, USERS.ID)
                .limit(1)
                .fetchOptional(JooqAccountRepository::account));
  }

  private static Account account(Record row) {
    return new Account(
        new Caller(row.get(USERS.ID), row.get(MEMBERSHIPS.WORKSPACE_ID), row.get(MEMBERSHIPS.ROLE)),
        row.get(USERS.EMAIL),
        row.get(USERS.PASSWORD_HASH),
        row.get(WORKSPACES.NAME));
  }

  @Override
  public void createToken(UserId user, WorkspaceId workspace, String name, String sha256) {
    db.write(
        dsl ->
            dsl.insertInto(API_TOKENS)
                .set(API_TOKENS.ID, Ids.next())
                .set(API_TOKENS.USER_ID, user)
                .set(API_TOKENS.WORKSPACE_ID, workspace)
                .set(API_TOKENS.NAME, name)
                .set(API_TOKENS.SHA256, sha256)
                .execute());
  }

  @Override
  public Optional<Caller> findCallerByToken(String sha256) {
    return db.read(
        dsl ->
            dsl.select(API_TOKENS.USER_ID, API_TOKENS.WORKSPACE_ID, MEMBERSHIPS.ROLE)
                .from(API_TOKENS)
                .join(MEMBERSHIPS)
                .on(MEMBERSHIPS.USER_ID.eq(API_TOKENS.USER_ID))
                .and(MEMBERSHIPS.WORKSPACE_ID.eq(API_TOKENS.WORKSPACE_ID))
                .where(API_TOKENS.SHA256.eq(sha256))
                .fetchOptional(row -> new Caller(row.value1(), row.value2(), row.value3())));
  }

  @Override
  public Optional<Caller> findCaller(UserId user, WorkspaceId workspace) {
    return db.read(
        dsl ->
            dsl.select(MEMBERSHIPS.ROLE)
                .from(MEMBERSHIPS)
                .where(MEMBERSHIPS.USER_ID.eq(user))
                .and(MEMBERSHIPS.WORKSPACE_ID.eq(workspace))
                .fetchOptional(row -> new Caller(user, workspace, row.value1())));
  }

  @Override
  public Plan plan(WorkspaceId workspace) {
    return db.read(
            dsl ->
                dsl.select(PLANS.fields())
                    .from(PLANS)
                    .join(WORKSPACES)
                    .on(WORKSPACES.PLAN_ID.eq(PLANS.ID))
                    .where(WORKSPACES.ID.eq(workspace))
                    .fetchOptional(JooqAccountRepository::plan))
        .orElseThrow(() -> new JamakException(ErrorCode.NOT_FOUND, "workspace: " + workspace));
  }

  @Override
  public void lockLimits(WorkspaceId workspace) {
    if (!db.isInTransaction()) {
      throw new IllegalStateException("lockLimits: no transaction (expected: inside one)");
    }
    db.write(
        dsl -> dsl.execute("select pg_advisory_xact_lock(hashtextextended(?, 1))", workspace + ""));
  }

  private static Plan plan(Record row) {
    return new Plan(
        row.get(PLANS.NAME),
        row.get(PLANS.TIME_ZONE),
        row.get(PLANS.MAX_FILE_BYTES),
        row.get(PLANS.MAX_PARALLEL_UPLOADS),
        row.get(PLANS.MAX_BATCH_FILES),
        row.get(PLANS.PROCESSING_MS),
        row.get(PLANS.TRANSLATION_MS),
        row.get(PLANS.STORAGE_BYTES));
  }

  @Override
  public byte[] secret(String purpose) {
    byte[] fresh = new byte[SECRET_BYTES];
    random.nextBytes(fresh);
    return db.write(
        dsl -> {
          dsl.insertInto(SECRETS)
              .set(SECRETS.PURPOSE, purpose)
              .set(SECRETS.VALUE, fresh)
              .onConflictDoNothing()
              .execute();
          return dsl.select(SECRETS.VALUE)
              .from(SECRETS)
              .where(SECRETS.PURPOSE.eq(purpose))
              .fetchSingle()
              .value1();
        });
  }
}
