package io.jamak.store.invariant;

import io.jamak.store.blob.BlobStore;
import io.jamak.store.sql.Db;
import java.time.Duration;
import java.util.List;

/**
 * Looks for what must never be (I1 to I6 and I12 to I14 of the promises); Temporal's and the
 * children's part is added by its callers.
 */
public interface InvariantChecker {
  /** What rows alone can tell. */
  static InvariantChecker over(Db db) {
    return new RowInvariants(db);
  }

  /** Whether the role that asks may alter the journal (I12). */
  static InvariantChecker ofRole(Db db) {
    return new RoleInvariants(db);
  }

  /**
   * Rows and storage: reads every output object and lists the bucket. An object or upload without a
   * row counts once it is an hour old.
   */
  static InvariantChecker over(Db db, BlobStore blobs) {
    return over(db, blobs, Duration.ofHours(1));
  }

  /** The same with another grace period for what has no row yet. */
  static InvariantChecker over(Db db, BlobStore blobs, Duration grace) {
    return new AllInvariants(
        new RowInvariants(db), new BlobInvariants(db, blobs, grace), new WordInvariants(db, blobs));
  }

  /** One line an invariant; all counts must be 0. */
  List<Finding> check();

  /** How often an invariant is broken, with a few examples. */
  record Finding(String invariant, String meaning, long violations, List<String> examples) {}
}
