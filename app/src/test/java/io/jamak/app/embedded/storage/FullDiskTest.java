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

class FullDiskTest {
  private static final PutObjectRequest PUT =
      PutObjectRequest.builder().bucket("a").key("b").build();

  @Test
  void a_disk_without_room_is_told_as_507() {
    BlobStore full = new FullDisk(failing("a/b: No space left on device"));

    assertThatThrownBy(() -> full.putBlob(PUT, InputStream.nullInputStream()))
        .isInstanceOfSatisfying(
            S3Exception.class, told -> assertThat(told.statusCode()).isEqualTo(507));
  }

  @Test
  void other_failures_stay_what_they_are() {
    BlobStore broken = new FullDisk(failing("a/b: Permission denied"));

    assertThatThrownBy(() -> broken.putBlob(PUT, InputStream.nullInputStream()))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("Permission denied");
  }

  private static BlobStore failing(String message) {
    return (BlobStore)
        Proxy.newProxyInstance(
            FullDiskTest.class.getClassLoader(),
            new Class<?>[] {BlobStore.class},
            (_, _, _) -> {
              throw new UncheckedIOException(new IOException(message));
            });
  }
}
