package io.jamak.api.testing;

import io.jamak.api.security.Tokens;
import io.jamak.domain.account.Caller;
import io.jamak.domain.account.UserId;
import io.jamak.domain.account.WorkspaceId;
import io.jamak.store.Store;
import io.jamak.store.account.Plan;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;

/** Makes users with workspaces and tokens of their own, so that tests do not meet each other. */
public final class People {
  /** Everyone's password. */
  public static final String PASSWORD = "correct horse";

  /** Room for everything. */
  public static final Plan ROOMY =
      new Plan("roomy", "Asia/Seoul", 1L << 40, 3, 500, 360_000_000L, 360_000_000L, 1L << 50);

  private static final String HASH =
      PasswordEncoderFactories.createDelegatingPasswordEncoder().encode(PASSWORD);

  private final Store store;
  private final DataSource database;

  People(Store store, DataSource database) {
    this.store = store;
    this.database = database;
  }

  /** Someone who may do all in a new workspace. */
  public Person owner() {
    return person(ROOMY, Caller.Role.OWNER);
  }

  /** Someone who may not delete. */
  public Person member() {
    return person(ROOMY, Caller.Role.MEMBER);
  }

  /** An owner whose workspace has a plan of its own. */
  public Person ownerOn(Plan plan) {
    return person(plan, Caller.Role.OWNER);
  }

  /** Somebody else in the same workspace, who may not delete. */
  public Person colleagueOf(Person one) {
    return person(one.caller().workspaceId(), Caller.Role.MEMBER);
  }

  private Person person(Plan plan, Caller.Role role) {
    WorkspaceId workspace = WorkspaceId.next();
    UUID planId = UUID.randomUUID();
    run(
        "insert into plans (id, name, time_zone, max_file_bytes, max_parallel_uploads,"
            + " max_batch_files, processing_ms, translation_ms, storage_bytes)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        planId,
        planId.toString(),
        plan.timeZone(),
        plan.maxFileBytes(),
        plan.maxParallelUploads(),
        plan.maxBatchFiles(),
        plan.processingMs(),
        plan.translationMs(),
        plan.storageBytes());
    run(
        "insert into workspaces (id, name, plan_id) values (?, ?, ?)",
        workspace.value(),
        "Workspace",
        planId);
    return person(workspace, role);
  }

  private Person person(WorkspaceId workspace, Caller.Role role) {
    UserId user = UserId.next();
    String email = user + "@example.org";
    run("insert into users (id, email, password_hash) values (?, ?, ?)", user.value(), email, HASH);
    run(
        "insert into memberships (user_id, workspace_id, role) values (?, ?, ?::member_role)",
        user.value(),
        workspace.value(),
        role.name().toLowerCase(java.util.Locale.ROOT));
    String token = Tokens.next();
    store.accounts().createToken(user, workspace, "test", Tokens.sha256(token));
    return new Person(new Caller(user, workspace, role), email, token);
  }

  private void run(String sql, Object... values) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    } catch (SQLException failed) {
      throw new IllegalStateException(sql, failed);
    }
  }

  /** One user and how they show who they are. */
  public record Person(Caller caller, String email, String token) {}
}
