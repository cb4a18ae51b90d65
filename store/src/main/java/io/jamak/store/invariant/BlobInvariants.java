package io.jamak.store.invariant;

import static io.jamak.store.generated.Tables.JOB_OUTPUTS;

import io.jamak.domain.Sha256;
import io.jamak.domain.error.JamakException;
import io.jamak.store.blob.BlobInfo;
import io.jamak.store.blob.BlobStore;
import io.jamak.store.sql.Db;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.Record;

/** Invariants between rows and storage. */
final class BlobInvariants implements InvariantChecker {
  private static final int EXAMPLES = 5;
  private static final int BATCH = 500;

  private final Db db;
  private final BlobStore blobs;
  private final Duration grace;

  BlobInvariants(Db db, BlobStore blobs, Duration grace) {
    this.db = db;
    this.blobs = blobs;
    this.grace = grace;
  }

  @Override
  public List<Finding> check() {
    Instant before = Instant.now().minus(grace);
    return List.of(
        finding("I2", "every output stands in storage with its size and SHA-256", outputs()),
        finding("I6", "no object without a live row", orphans(before)),
        finding("I6", "no open multipart upload without a session", multiparts(before)));
  }

  private static Finding finding(String invariant, String meaning, List<String> broken) {
    return new Finding(invariant, meaning, broken.size(), broken.stream().limit(EXAMPLES).toList());
  }

  private List<String> outputs() {
    return db
        .read(
            dsl ->
                dsl.selectDistinct(
                        JOB_OUTPUTS.STORAGE_KEY, JOB_OUTPUTS.SIZE_BYTES, JOB_OUTPUTS.SHA256)
                    .from(JOB_OUTPUTS)
                    .fetch())
        .stream()
        .map(this::damage)
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<String> damage(Record output) {
    String key = output.get(JOB_OUTPUTS.STORAGE_KEY);
    try {
      Optional<BlobInfo> found = blobs.head(key);
      if (found.isEmpty()) {
        return Optional.of(key + ": absent");
      }
      long size = found.orElseThrow().sizeBytes();
      if (size != output.get(JOB_OUTPUTS.SIZE_BYTES)) {
        return Optional.of(key + ": " + size + " bytes");
      }
      String sha256 = sha256(key);
      return sha256.equals(output.get(JOB_OUTPUTS.SHA256))
          ? Optional.empty()
          : Optional.of(key + ": SHA-256 " + sha256);
    } catch (JamakException | UncheckedIOException unreadable) {
      return Optional.of(key + ": " + unreadable.getMessage());
    }
  }

  private String sha256(String key) {
    try (InputStream object = blobs.open(key)) {
      return Sha256.of(object);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private List<String> orphans(Instant before) {
    List<String> old = new ArrayList<>();
    blobs.list(
        "",
        object -> {
          if (object.lastModified().isBefore(before)) {
            old.add(object.key());
          }
        });
    List<String> orphans = new ArrayList<>();
    for (int from = 0; from < old.size(); from += BATCH) {
      orphans.addAll(
          new LiveKeys(db).without(old.subList(from, Math.min(old.size(), from + BATCH))));
    }
    return orphans;
  }

  private List<String> multiparts(Instant before) {
    LiveKeys live = new LiveKeys(db);
    return blobs.listMultiparts().stream()
        .filter(upload -> upload.startedAt().isBefore(before))
        .filter(upload -> !live.hasUpload(upload.uploadId()))
        .map(upload -> upload.key() + ": upload " + upload.uploadId())
        .toList();
  }
}
