package io.jamak.store.invariant;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.domain.account.Caller;
import io.jamak.domain.asset.AssetId;
import io.jamak.domain.bulk.BulkActionId;
import io.jamak.domain.bulk.BulkKind;
import io.jamak.domain.bulk.BulkOutcome;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.job.JobId;
import io.jamak.domain.job.OutputFormat;
import io.jamak.store.Store;
import io.jamak.store.blob.BlobStore;
import io.jamak.store.bulk.BulkChunk;
import io.jamak.store.bulk.BulkDetails;
import io.jamak.store.bulk.BulkItem;
import io.jamak.store.bulk.JobSet;
import io.jamak.store.invariant.InvariantChecker.Finding;
import io.jamak.store.job.OutputRow;
import io.jamak.store.testing.Seed;
import io.jamak.store.testing.TestDatabase;
import io.jamak.store.testing.TestStorage;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvariantCheckerTest {
  private final DataSource database = TestDatabase.fresh();
  private final Store store = Store.open(database);
  private final Caller caller = Seed.owner(database);
  private final AssetId asset = Seed.uploaded(store, caller, "talk.mp4");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "I1 | update jobs set status = 'failed' where status = 'succeeded'",
        "I1 | delete from events where type = 'JOB_SUCCEEDED'",
        "I2 | delete from job_outputs where type = 'srt'",
        "I3 | delete from usage_records",
        "I3 | update usage_records set cost_units = 2",
        "I3 | update usage_records set processing_ms = 120000",
        "I3 | update jobs set no_speech = true",
        "I5 | update jobs set status = 'running'",
        "I5 | delete from events where type = 'JOB_STARTED'",
        "I5 | update events set payload_json = '{\"status\": \"failed\"}' where type ="
            + " 'ASSET_UPLOADED'",
        "I5 | update assets set latest_job_status = 'failed'",
        "I5 | update assets set latest_job_id = null",
        "I5 | update workspaces set stored_bytes = 999",
        "I5 | delete from failure_causes",
        "I5 | delete from job_option_sets",
        "I5 | update jobs set source_gone = true where status = 'failed'",
        "I12 | update failure_causes set user_id = (select id from users limit 1)",
        "I12 | update assets set filename = 'other.mp4'",
        "I12 | update assets set tags = array['secret']",
        "I12 | update assets set deleted_at = now()",
        "I12 | update events set user_id = null where type = 'JOB_CREATED'",
        "I14 | update bulk_actions set done_items = 2",
        "I14 | update bulk_action_items set outcome = 'open' where outcome = 'done'",
        "I14 | delete from bulk_action_items where outcome = 'skipped'",
        "I14 | update bulk_actions set open_items = 1, done_items = 0",
        "I14 | update bulk_actions set status = 'running'",
        "I15 | update job_batches set jobs = 2",
        "I15 | delete from job_batch_endings",
        "I12 | insert into replaced_outputs select id, job_id, type, kind, language, storage_key,"
            + " size_bytes, sha256, created_at from job_outputs"
      })
  void what_is_broken_on_purpose_is_found(String invariant, String sql) throws SQLException {
    Seed.finish(store, Seed.running(store, caller, asset));
    store.jobs().fail(failing(), ErrorCode.ASR_FAILED, null, 1, "engine said no");
    bulkAction();
    assertThat(broken()).isEmpty();

    try (Connection connection = database.getConnection()) {
      connection.createStatement().execute(sql);
    }

    assertThat(broken()).extracting(Finding::invariant).contains(invariant);
    assertThat(broken()).allSatisfy(each -> assertThat(each.examples()).isNotEmpty());
  }

  private JobId failing() {
    return Seed.running(store, caller, Seed.uploaded(store, caller, "failing.mp4"));
  }

  @Test
  void outputs_in_storage_must_be_those_of_the_rows() throws Exception {
    BlobStore blobs = TestStorage.blobs();
    JobId job = Seed.running(store, caller, asset);
    store.jobs().addOutput(stored(blobs, job, OutputFormat.SRT, "one", "one"));
    assertThat(broken(blobs)).isEmpty();

    store.jobs().addOutput(stored(blobs, job, OutputFormat.VTT, "two", "owt"));
    store.jobs().addOutput(Seed.output(job, OutputFormat.TXT));

    assertThat(broken(blobs))
        .singleElement()
        .satisfies(found -> assertThat(found.invariant()).isEqualTo("I2"))
        .satisfies(found -> assertThat(found.violations()).isEqualTo(2));
  }

  @Test
  void objects_and_uploads_without_a_row_are_found_and_steps_are_not() {
    BlobStore blobs = TestStorage.blobs();
    String workspace = "w/" + caller.workspaceId();
    blobs.putIfAbsent(workspace + "/assets/" + asset + "/source", "x".getBytes(UTF_8), "video/mp4");
    blobs.putIfAbsent(workspace + "/steps/cut/abc", "x".getBytes(UTF_8), "text/plain");
    assertThat(broken(blobs)).isEmpty();

    blobs.putIfAbsent(workspace + "/outputs/lost.srt", "x".getBytes(UTF_8), "text/plain");
    blobs.putIfAbsent("w/nobody/steps/cut/abc", "x".getBytes(UTF_8), "text/plain");
    blobs.createMultipart(workspace + "/assets/lost/source", "video/mp4");
    assertThat(broken(blobs)).extracting(Finding::violations).containsExactly(2L, 1L);

    store.assets().delete(caller, asset);
    assertThat(broken(blobs)).extracting(Finding::violations).containsExactly(3L, 1L);
    assertThat(store.invariants(blobs).check())
        .as("within the hour of grace")
        .extracting(Finding::violations)
        .containsOnly(0L);
  }

  @Test
  void a_word_that_neither_the_transcript_nor_its_dropped_ones_hold_is_found() throws Exception {
    BlobStore blobs = TestStorage.blobs();
    JobId job = Seed.running(store, caller, asset);
    String raw = "{\"pieces\":[{\"attempts\":[{\"words\":2},{\"words\":1}]}]}";
    store.jobs().addOutput(stored(blobs, job, OutputFormat.RAW, raw, raw));
    String whole = "{\"words\":[{},{}],\"dropped\":[{}]}";
    store.jobs().addOutput(stored(blobs, job, OutputFormat.TRANSCRIPT, whole, whole));
    assertThat(broken(blobs)).isEmpty();

    JobId other = Seed.running(store, caller, Seed.uploaded(store, caller, "other.mp4"));
    store.jobs().addOutput(stored(blobs, other, OutputFormat.RAW, raw, raw));
    String lossy = "{\"words\":[{},{}],\"dropped\":[]}";
    store.jobs().addOutput(stored(blobs, other, OutputFormat.TRANSCRIPT, lossy, lossy));
    String old = "{\"pieces\":[{\"attempts\":[{}]}]}";
    JobId earlier = Seed.running(store, caller, Seed.uploaded(store, caller, "earlier.mp4"));
    store.jobs().addOutput(stored(blobs, earlier, OutputFormat.RAW, old, old));
    store.jobs().addOutput(stored(blobs, earlier, OutputFormat.TRANSCRIPT, lossy, lossy));

    assertThat(broken(blobs))
        .singleElement()
        .satisfies(found -> assertThat(found.invariant()).isEqualTo("I13"))
        .satisfies(
            found ->
                assertThat(found.examples())
                    .containsExactly(other + ": 3 returned, 2 kept, 0 dropped"));
  }

  /** One of two jobs, done with one. */
  private void bulkAction() {
    JobSet jobs = new JobSet.Named(List.of(JobId.next(), JobId.next()));
    BulkActionId id = store.bulk().accept(caller, BulkKind.CANCEL, BulkDetails.NONE, jobs).id();
    store.inTransaction(
        () -> {
          BulkChunk chunk = store.bulk().take(id, 2);
          BulkItem first = chunk.items().getFirst();
          BulkItem last = chunk.items().getLast();
          store
              .bulk()
              .finish(
                  chunk.action(),
                  List.of(
                      first.ended(BulkOutcome.DONE, null, null),
                      last.ended(BulkOutcome.SKIPPED, ErrorCode.CONFLICT, "ended")));
          return id;
        });
  }

  private List<Finding> broken() {
    return store.invariants().check().stream().filter(each -> each.violations() > 0).toList();
  }

  private List<Finding> broken(BlobStore blobs) {
    return store.invariants(blobs, Duration.ofMinutes(-1)).check().stream()
        .filter(each -> each.violations() > 0)
        .toList();
  }

  private static OutputRow stored(
      BlobStore blobs, JobId job, OutputFormat type, String bytes, String hashed) throws Exception {
    OutputRow row = Seed.output(job, type);
    blobs.putIfAbsent(row.storageKey(), bytes.getBytes(UTF_8), "text/plain");
    String sha256 =
        HexFormat.of()
            .formatHex(MessageDigest.getInstance("SHA-256").digest(hashed.getBytes(UTF_8)));
    return new OutputRow(
        row.id(),
        job,
        type,
        row.kind(),
        row.language(),
        row.storageKey(),
        bytes.length(),
        sha256,
        Instant.EPOCH);
  }
}
