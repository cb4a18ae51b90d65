package io.jamak.app.embedded.storage;

import java.io.InputStream;
import org.gaul.s3proxy.S3ErrorCode;
import org.gaul.s3proxy.S3ProxyException;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import org.gaul.s3proxy.blobstore.domain.MultipartUpload;
import software.amazon.awssdk.services.s3.model.UploadPartRequest;
import software.amazon.awssdk.services.s3.model.UploadPartResponse;

/**
 * Takes parts of open uploads only. The store below keeps any part that names an upload, though it
 * was completed or aborted, and nothing would ever list or remove it.
 */
final class OpenUploads extends ForwardingBlobStore {
  OpenUploads(BlobStore files) {
    super(files);
  }

  /** Asked before and after: an upload may end while a part of it is on its way. */
  @Override
  public UploadPartResponse uploadMultipartPart(
      MultipartUpload upload, UploadPartRequest part, InputStream bytes) {
    refuseEnded(upload);
    UploadPartResponse written = super.uploadMultipartPart(upload, part, bytes);
    try {
      refuseEnded(upload);
    } catch (S3ProxyException ended) {
      delegate().abortMultipartUpload(upload);
      throw ended;
    }
    return written;
  }

  private void refuseEnded(MultipartUpload upload) {
    if (!delegate().blobExists(upload.containerName(), LeftParts.stub(upload))) {
      throw new S3ProxyException(S3ErrorCode.NO_SUCH_UPLOAD);
    }
  }
}
