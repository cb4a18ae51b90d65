package io.jamak.store.testing;

import io.jamak.domain.Ids;
import io.jamak.domain.account.Caller;
import io.jamak.domain.account.UserId;
import io.jamak.domain.account.WorkspaceId;
import io.jamak.domain.asset.AssetId;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.job.JobId;
import io.jamak.domain.job.JobOptions;
import io.jamak.domain.job.OutputFormat;
import io.jamak.domain.job.OutputId;
import io.jamak.domain.job.OutputKind;
import io.jamak.store.Store;
import io.jamak.store.job.JobRepository.NewJob;
import io.jamak.store.job.JobRow;
import io.jamak.store.job.OutputRow;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;

/** Rows to begin a test with. */
public final class Seed {
  private Seed() {}

  /** A new user, owner of a new workspace on the default plan. */
  public static Caller owner(DataSource database) {
    Caller caller = new Caller(UserId.next(), WorkspaceId.next(), Caller.Role.OWNER);
    try (Connection connection = database.getConnection()) {
      insert(
          connection,
          "insert into users (id, email, password_hash) values (?, ?, 'x')",
          caller.userId().value(),
          caller.userId() + "@example.org");
      insert(
          connection,
          "insert into workspaces (id, name, plan_id)"
              + " values (?, ?, (select id from plans where name = 'Team'))",
          caller.workspaceId().value(),
          "Test");
      insert(
          connection,
          "insert into memberships (user_id, workspace_id, role) values (?, ?, 'owner')",
          caller.userId().value(),
          caller.workspaceId().value());
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
    return caller;
  }

  private static void insert(Connection connection, String sql, Object... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }

  /** An asset of this name that is uploading, 1,000 bytes long. */
  public static AssetId uploading(Store store, Caller caller, String filename) {
    AssetId id = AssetId.next();
    String key = "w/" + caller.workspaceId() + "/assets/" + id + "/source";
    store.assets().create(caller, id, filename, key, 1_000, "video/mp4");
    return id;
  }

  /** An uploaded asset of one minute. */
  public static AssetId uploaded(Store store, Caller caller, String filename) {
    AssetId id = uploading(store, caller, filename);
    store.assets().markUploaded(id, "etag-" + id, "video/mp4");
    store.assets().setFacts(id, 60_000L, 640, 360);
    return id;
  }

  /** A job with default options, QUEUED or DRAFT. */
  public static JobRow job(Store store, Caller caller, AssetId asset, boolean queued) {
    return store
        .jobs()
        .create(caller, List.of(new NewJob(asset, JobOptions.DEFAULT, 0, null)), queued)
        .getFirst();
  }

  /** A RUNNING job. */
  public static JobId running(Store store, Caller caller, AssetId asset) {
    JobId id = job(store, caller, asset, true).id();
    store.jobs().start(id);
    return id;
  }

  /** A job that failed so. */
  public static JobId failed(Store store, Caller caller, AssetId asset, ErrorCode code) {
    JobId job = running(store, caller, asset);
    store.jobs().fail(job, code, null, 1, "engine said no");
    return job;
  }

  /** An English original of this type, not yet added. */
  public static OutputRow output(JobId job, OutputFormat type) {
    return new OutputRow(
        OutputId.next(),
        job,
        type,
        OutputKind.ORIGINAL,
        "en",
        "w/x/outputs/" + Ids.next() + "." + type.code(),
        3,
        "0".repeat(64),
        Instant.EPOCH);
  }

  /** Adds what {@link JobOptions#DEFAULT} asks for and succeeds, billed one minute. */
  public static void finish(Store store, JobId job) {
    store.jobs().addOutput(output(job, OutputFormat.SRT));
    store.jobs().addOutput(output(job, OutputFormat.VTT));
    store.jobs().succeed(job, 60_000, 0, false);
  }
}
