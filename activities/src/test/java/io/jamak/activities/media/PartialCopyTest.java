package io.jamak.activities.media;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.activities.testing.CountedBlobs;
import io.jamak.store.blob.BlobStore;
import io.jamak.store.testing.TestStorage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartialCopyTest {
  private static final int BLOCK = 64 << 10;
  private static final int SIZE = 10 * BLOCK + 100;

  @TempDir private Path directory;
  private final byte[] content = new byte[SIZE];
  private CountedBlobs counted;
  private PartialCopy copy;

  @BeforeEach
  void create() throws IOException {
    new Random(1).nextBytes(content);
    BlobStore blobs = TestStorage.blobs();
    String etag = blobs.putIfAbsent("w/ws/source", content, "video/mp4");
    counted = new CountedBlobs(blobs);
    MediaSource source = new MediaSource("ws", "w/ws/source", etag);
    copy = PartialCopy.create(counted.counting(), source, SIZE, directory.resolve("parts"));
  }

  @Test
  void it_is_as_long_as_the_upload_and_holds_only_what_was_fetched() throws IOException {
    copy.fetch(3 * BLOCK + 7, 4 * BLOCK + 1);

    byte[] held = Files.readAllBytes(copy.path());
    assertThat(held).hasSize(SIZE);
    assertThat(Arrays.copyOfRange(held, 3 * BLOCK, 5 * BLOCK))
        .isEqualTo(Arrays.copyOfRange(content, 3 * BLOCK, 5 * BLOCK));
    assertThat(Arrays.copyOf(held, 3 * BLOCK)).containsOnly(0);
    assertThat(Arrays.copyOfRange(held, 5 * BLOCK, SIZE)).containsOnly(0);
  }

  @Test
  void nothing_is_fetched_twice() throws IOException {
    copy.fetch(2 * BLOCK, 3 * BLOCK);
    copy.fetch(BLOCK, 5 * BLOCK);
    copy.fetch(0, SIZE);

    assertThat(counted.bytes()).isEqualTo(SIZE);
    assertThat(Files.readAllBytes(copy.path())).isEqualTo(content);
  }

  @Test
  void at_the_end_there_is_less_to_read_and_behind_it_nothing() throws IOException {
    ByteBuffer end = copy.read(SIZE - 5, 16);

    assertThat(end.remaining()).isEqualTo(5);
    assertThat(end.get(0)).isEqualTo(content[SIZE - 5]);
    assertThat(copy.read(SIZE + 10, 16).hasRemaining()).isFalse();
    assertThat(counted.bytes()).isEqualTo(100);
  }
}
