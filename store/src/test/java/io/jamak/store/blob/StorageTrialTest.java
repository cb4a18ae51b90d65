package io.jamak.store.blob;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.store.testing.TestStorage;
import org.junit.jupiter.api.Test;

class StorageTrialTest {
  /** The server of the tests stands without the door that the embedded one has. */
  @Test
  void a_storage_that_obeys_an_unsigned_copy_source_is_found_open_and_left_clean() {
    S3Settings open = TestStorage.settings();
    try (S3BlobStore blobs = S3BlobStore.open(open)) {
      blobs.prepare(null);

      assertThat(StorageTrial.copiesByAddedHeader(open)).isTrue();

      blobs.list("", left -> assertThat(left).isNull());
      assertThat(blobs.listMultiparts()).isEmpty();
    }
  }
}
