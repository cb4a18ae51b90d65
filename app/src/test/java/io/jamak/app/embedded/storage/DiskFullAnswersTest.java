package io.jamak.app.embedded.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;

class DiskFullAnswersTest {
  @Test
  void a_disk_without_room_is_told_as_507() {
    BlobStore full = failing("a/b: No space left on device");

    assertThatThrownBy(() -> write(full))
        .isInstanceOfSatisfying(
            S3Exception.class, told -> assertThat(told.statusCode()).isEqualTo(507));
  }

  @Test
  void other_failures_stay_what_they_are() {
    assertThatThrownBy(() -> write(failing("a/b: Permission denied")))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("Permission denied");
  }

  private static void write(BlobStore store) {
    new DiskFullAnswers(store)
        .putBlob(PutObjectRequest.builder().build(), InputStream.nullInputStream());
  }

  private static BlobStore failing(String message) {
    return (BlobStore)
        Proxy.newProxyInstance(
            DiskFullAnswersTest.class.getClassLoader(),
            new Class<?>[] {BlobStore.class},
            (_, _, _) -> {
              throw new UncheckedIOException(new IOException(message));
            });
  }
}
