package io.jamak.app.command;

import io.jamak.domain.error.JamakException;
import io.jamak.store.blob.S3Settings;
import io.jamak.store.blob.StorageTrial;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a start says of a configured storage that lets one workspace read another's objects. */
final class StorageWarning {
  private static final Logger LOG = LoggerFactory.getLogger(StorageWarning.class);

  private StorageWarning() {}

  static Optional<String> of(S3Settings s3) {
    try {
      if (!StorageTrial.copiesByAddedHeader(s3)) {
        return Optional.empty();
      }
    } catch (JamakException away) {
      LOG.warn("the storage could not be tried: {}", away.getMessage());
      return Optional.empty();
    }
    String warning =
        "WARNING S3: this storage obeys x-amz-copy-source beside a presigned part: whoever knows the"
            + " key of another workspace's object can copy it. docs/operations.md has the bucket"
            + " policy that closes it.";
    LOG.warn(warning);
    return Optional.of(warning);
  }
}
