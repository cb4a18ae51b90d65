package io.jamak.store.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jamak.store.Store;
import io.jamak.store.blob.BlobStore;
import io.jamak.store.testing.TestDatabase;
import io.jamak.store.testing.TestStorage;
import org.junit.jupiter.api.Test;

class TransactionGuardTest {
  private final Store store = Store.open(TestDatabase.fresh());
  private final BlobStore blobs = TestStorage.blobs();

  @Test
  void a_call_to_storage_inside_a_transaction_fails() {
    assertThatThrownBy(() -> store.inTransaction(() -> blobs.head("w/none")))
        .hasStackTraceContaining("storage: HeadObjectRequest: inside a transaction");
    assertThat(blobs.head("w/none")).isEmpty();
  }
}
