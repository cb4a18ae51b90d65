package io.jamak.domain.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiskFullTest {
  @ParameterizedTest
  @ValueSource(strings = {"a/b: No space left on device", "a/b: Disk quota exceeded"})
  void a_disk_or_a_quota_without_room_is_told_from_the_deepest_cause(String words) {
    RuntimeException failure =
        new IllegalStateException("download", new UncheckedIOException(new IOException(words)));

    assertThat(DiskFull.caused(failure)).isTrue();
  }

  @Test
  void other_words_and_no_words_are_something_else() {
    assertThat(DiskFull.caused(new IOException("Permission denied"))).isFalse();
    assertThat(DiskFull.caused(new IOException((String) null))).isFalse();
    assertThat(DiskFull.caused(new IllegalStateException("No space left on device"))).isFalse();
  }
}
