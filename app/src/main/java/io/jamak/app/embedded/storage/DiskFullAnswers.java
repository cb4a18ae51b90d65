package io.jamak.app.embedded.storage;

import io.jamak.domain.error.DiskFull;
import java.io.InputStream;
import java.util.function.Supplier;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import org.gaul.s3proxy.blobstore.domain.MultipartUpload;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.UploadPartRequest;
import software.amazon.awssdk.services.s3.model.UploadPartResponse;

/**
 * Lets the embedded storage say that its disk is full, as 507, where the library answers that
 * something inside it is broken. Every way to write passes here.
 */
final class DiskFullAnswers extends ForwardingBlobStore {
  private static final int INSUFFICIENT_STORAGE = 507;
  private static final String WORDS = "No space left on device";

  DiskFullAnswers(BlobStore files) {
    super(files);
  }

  @Override
  public PutObjectResponse putBlob(PutObjectRequest request, InputStream payload) {
    return telling(() -> super.putBlob(request, payload));
  }

  @Override
  public MultipartUpload initiateMultipartUpload(CreateMultipartUploadRequest request) {
    return telling(() -> super.initiateMultipartUpload(request));
  }

  @Override
  public UploadPartResponse uploadMultipartPart(
      MultipartUpload upload, UploadPartRequest part, InputStream bytes) {
    return telling(() -> super.uploadMultipartPart(upload, part, bytes));
  }

  @Override
  public CompleteMultipartUploadResponse completeMultipartUpload(
      MultipartUpload upload, CompleteMultipartUploadRequest request) {
    return telling(() -> super.completeMultipartUpload(upload, request));
  }

  private static <T> T telling(Supplier<T> write) {
    try {
      return write.get();
    } catch (RuntimeException failed) {
      throw DiskFull.caused(failed) ? refusal(failed) : failed;
    }
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
