package io.jamak.store;

import io.jamak.store.account.AccountRepository;
import io.jamak.store.asset.AssetQueries;
import io.jamak.store.asset.AssetRepository;
import io.jamak.store.blob.BlobStore;
import io.jamak.store.bulk.BulkQueries;
import io.jamak.store.bulk.BulkRepository;
import io.jamak.store.cause.CauseRepository;
import io.jamak.store.count.JobCounts;
import io.jamak.store.engine.EngineReports;
import io.jamak.store.event.EventLog;
import io.jamak.store.event.EventTail;
import io.jamak.store.idempotency.IdempotencyRepository;
import io.jamak.store.invariant.InvariantChecker;
import io.jamak.store.job.JobQueries;
import io.jamak.store.job.JobRepository;
import io.jamak.store.notice.NoticeRepository;
import io.jamak.store.sql.Db;
import io.jamak.store.tries.TryCounter;
import io.jamak.store.upload.UploadRepository;
import io.jamak.store.usage.UsageQueries;
import io.jamak.store.view.JobViewRepository;
import io.jamak.store.webhook.DeliveryRepository;
import io.jamak.store.webhook.WebhookRepository;
import java.time.Duration;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * The door to PostgreSQL: one object a process, safe for all threads. It takes connections from the
 * pool that it is given and never closes it.
 */
public final class Store {
  private final Db db;

  private Store(Db db) {
    this.db = db;
  }

  /** Over a pool of a migrated database; nothing is asked of it yet. */
  public static Store open(DataSource database) {
    return new Store(Db.open(database));
  }

  /**
   * Runs the migrations that this database lacks; safe when several processes start at once.
   *
   * @throws IllegalStateException for a PostgreSQL that is too old
   */
  public static void migrate(DataSource database) {
    Migrations.run(database);
  }

  /**
   * The same by a role that owns the tables, which then says what the application's role may do
   * with them: not change the journal.
   *
   * @param owner connects as the owner
   * @param applicationRole name of the role with which the store is opened later
   */
  public static void migrate(DataSource owner, String applicationRole) {
    ApplicationRole.requireOwner(owner);
    Migrations.run(owner);
    ApplicationRole.limit(owner, applicationRole);
  }

  /**
   * What the role of this store may do to the journal and must not, one line each; empty where I12
   * holds.
   */
  public InvariantChecker journalRights() {
    return InvariantChecker.ofRole(db);
  }

  /**
   * Runs {@code work} in one transaction: what it calls on this store, on this thread, is kept
   * together or not at all. Keep it short, and away from the network: events behind it wait.
   */
  public <T> T inTransaction(Supplier<T> work) {
    return db.write(dsl -> work.get());
  }

  /** Users, workspaces, tokens, plans. */
  public AccountRepository accounts() {
    return AccountRepository.over(db);
  }

  /** Changes assets. */
  public AssetRepository assets() {
    return AssetRepository.over(db);
  }

  /** Reads assets. */
  public AssetQueries assetQueries() {
    return AssetQueries.over(db);
  }

  /** Upload sessions. */
  public UploadRepository uploads() {
    return UploadRepository.over(db);
  }

  /** Changes jobs. */
  public JobRepository jobs() {
    return JobRepository.over(db);
  }

  /** Reads jobs. */
  public JobQueries jobQueries() {
    return JobQueries.over(db);
  }

  /** Sums over all jobs of a workspace. */
  public JobCounts jobCounts() {
    return JobCounts.over(db);
  }

  /** Why jobs fail. */
  public CauseRepository causes() {
    return CauseRepository.over(db);
  }

  /** Accepts acts on many jobs, and keeps what became of each. */
  public BulkRepository bulk() {
    return BulkRepository.over(db);
  }

  /** Reads acts on many jobs. */
  public BulkQueries bulkQueries() {
    return BulkQueries.over(db);
  }

  /** Reads the ledger. */
  public UsageQueries usage() {
    return UsageQueries.over(db);
  }

  /** The journal of one entity, and acts of people. */
  public EventLog eventLog() {
    return EventLog.over(db);
  }

  /** The outbox's reading end. */
  public EventTail eventTail() {
    return EventTail.over(db);
  }

  /** Writes that happen once. */
  public IdempotencyRepository idempotency() {
    return IdempotencyRepository.over(db);
  }

  /** How often something was tried lately. */
  public TryCounter tries() {
    return TryCounter.over(db);
  }

  /** What workers can do. */
  public EngineReports engineReports() {
    return EngineReports.over(db);
  }

  /** Saved views of the job list. */
  public JobViewRepository jobViews() {
    return JobViewRepository.over(db);
  }

  /** What people are told when jobs end. */
  public NoticeRepository notices() {
    return NoticeRepository.over(db);
  }

  /** Which other systems are told when jobs end. */
  public WebhookRepository webhooks() {
    return WebhookRepository.over(db);
  }

  /** What they are told. */
  public DeliveryRepository deliveries() {
    return DeliveryRepository.over(db);
  }

  /** The checks that need only rows. */
  public InvariantChecker invariants() {
    return InvariantChecker.over(db);
  }

  /** All checks, also those that look into storage. */
  public InvariantChecker invariants(BlobStore blobs) {
    return InvariantChecker.over(db, blobs);
  }

  /** All checks; what has no row counts once it is older than {@code grace}. */
  public InvariantChecker invariants(BlobStore blobs, Duration grace) {
    return InvariantChecker.over(db, blobs, grace);
  }
}
