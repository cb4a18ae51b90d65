package io.jamak.store.blob;

import io.jamak.domain.error.DiskFull;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Turns what storage answers into the house's error codes, naming the act and the key. */
final class S3Failures {
  private static final int NOT_FOUND = 404;
  private static final int CONFLICT = 409;
  private static final int PRECONDITION_FAILED = 412;
  private static final int INSUFFICIENT_STORAGE = 507;

  private S3Failures() {}

  static <T> T translating(String act, String key, Supplier<T> call) {
    try {
      return call.get();
    } catch (SdkException failed) {
      throw translate(act, key, failed);
    }
  }

  static JamakException translate(String act, String key, SdkException failed) {
    return new JamakException(code(failed), act + " " + key + ": " + words(failed), failed);
  }

  /** Status and code; the SDK's own words hold the endpoint and ids of requests. */
  private static String words(SdkException failed) {
    if (!(failed instanceof S3Exception s3)) {
      Throwable deepest = failed;
      while (deepest.getCause() != null) {
        deepest = deepest.getCause();
      }
      return "no answer, " + deepest.getClass().getSimpleName();
    }
    String named = s3.awsErrorDetails() == null ? null : s3.awsErrorDetails().errorCode();
    boolean plain = named != null && named.matches("[A-Za-z0-9.]{1,60}");
    return "status " + s3.statusCode() + (plain ? ", code " + named : "");
  }

  static boolean isMissing(SdkException failed) {
    return failed instanceof S3Exception s3 && s3.statusCode() == NOT_FOUND;
  }

  /** Whether a write with {@code If-None-Match: *} met an object, or another such write. */
  static boolean isAlreadyWritten(S3Exception failed) {
    return failed.statusCode() == PRECONDITION_FAILED || failed.statusCode() == CONFLICT;
  }

  /** A download that could not be written here is about this disk, not about storage. */
  private static ErrorCode code(SdkException failed) {
    if (!(failed instanceof S3Exception s3)) {
      return DiskFull.caused(failed) ? ErrorCode.DISK_FULL : ErrorCode.STORAGE_FAILED;
    }
    return switch (s3.statusCode()) {
      case NOT_FOUND -> ErrorCode.NOT_FOUND;
      case PRECONDITION_FAILED -> ErrorCode.SOURCE_CHANGED;
      case INSUFFICIENT_STORAGE -> ErrorCode.DISK_FULL;
      default -> isAboutParts(s3) ? ErrorCode.UP_PARTS : ErrorCode.STORAGE_FAILED;
    };
  }

  private static boolean isAboutParts(S3Exception failed) {
    if (failed.awsErrorDetails() == null || failed.awsErrorDetails().errorCode() == null) {
      return false;
    }
    return switch (failed.awsErrorDetails().errorCode()) {
      case "InvalidPart", "InvalidPartOrder", "EntityTooSmall" -> true;
      default -> false;
    };
  }
}
