package io.jamak.store.blob;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.domain.error.ErrorCode;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.S3Exception;

class S3FailuresTest {
  @Test
  void a_full_disk_here_or_there_has_its_own_code() {
    IOException full = new IOException("source: No space left on device");

    assertThat(code(SdkClientException.create("download", full))).isEqualTo(ErrorCode.DISK_FULL);
    assertThat(code(S3Exception.builder().statusCode(507).message("full").build()))
        .isEqualTo(ErrorCode.DISK_FULL);
  }

  @Test
  void what_else_goes_wrong_is_the_storages_own() {
    assertThat(code(SdkClientException.create("reset", new IOException("Connection reset"))))
        .isEqualTo(ErrorCode.STORAGE_FAILED);
    assertThat(code(S3Exception.builder().statusCode(500).message("broken").build()))
        .isEqualTo(ErrorCode.STORAGE_FAILED);
  }

  private static ErrorCode code(SdkException failed) {
    return S3Failures.translate("put", "key", failed).code();
  }
}
