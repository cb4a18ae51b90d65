package io.jamak.app.embedded.storage;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.gaul.s3proxy.blobstore.BlobStore;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Lets the embedded storage say that its disk is full, as 507, where the library answers that
 * something inside it is broken.
 */
final class FullDisk {
  private static final int INSUFFICIENT_STORAGE = 507;
  private static final String WORDS = "No space left on device";

  private FullDisk() {}

  /** The same store, with that answer. */
  static BlobStore told(BlobStore store) {
    return (BlobStore)
        Proxy.newProxyInstance(
            FullDisk.class.getClassLoader(),
            new Class<?>[] {BlobStore.class},
            (_, method, arguments) -> call(store, method, arguments));
  }

  private static Object call(BlobStore store, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(store, arguments);
    } catch (InvocationTargetException failed) {
      Throwable cause = failed.getTargetException();
      throw isFull(cause) ? refusal(cause) : cause;
    }
  }

  private static boolean isFull(Throwable failed) {
    for (Throwable at = failed; at != null; at = at.getCause()) {
      String message = at.getMessage();
      if (at instanceof IOException && message != null && message.contains(WORDS)) {
        return true;
      }
    }
    return false;
  }

  private static RuntimeException refusal(Throwable cause) {
    return S3Exception.builder()
        .statusCode(INSUFFICIENT_STORAGE)
        .message(WORDS)
        .cause(cause)
        .awsErrorDetails(
            AwsErrorDetails.builder().errorCode("InsufficientStorage").errorMessage(WORDS).build())
        .build();
  }
}
