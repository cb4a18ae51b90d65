package io.jamak.activities;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import io.jamak.store.blob.BlobStore;
import io.jamak.store.testing.TestStorage;
import org.junit.jupiter.api.Test;

class StepBlobsTest {
  private final BlobStore blobs = TestStorage.blobs();
  private final StepBlobs steps = new StepBlobs(blobs);

  @Test
  void what_was_read_once_is_read_again_without_storage() {
    blobs.putIfAbsent("steps/seen", "words".getBytes(UTF_8), "text/plain");
    assertThat(steps.find("steps/seen")).isPresent();
    blobs.delete("steps/seen");
    assertThat(steps.read("steps/seen")).asString(UTF_8).isEqualTo("words");
  }

  @Test
  void what_is_absent_is_not_remembered_as_absent() {
    assertThat(steps.find("steps/late")).isEmpty();
    assertThatThrownBy(() -> steps.read("steps/late"))
        .isInstanceOfSatisfying(
            JamakException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND));
    steps.keep("steps/late", "words".getBytes(UTF_8), "text/plain");
    assertThat(steps.find("steps/late")).isPresent();
  }

  @Test
  void the_first_writer_s_words_stand() {
    new StepBlobs(blobs).keep("steps/race", "first".getBytes(UTF_8), "text/plain");
    steps.keep("steps/race", "later".getBytes(UTF_8), "text/plain");
    assertThat(steps.read("steps/race")).asString(UTF_8).isEqualTo("first");
  }
}
