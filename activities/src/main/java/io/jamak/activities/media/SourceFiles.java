package io.jamak.activities.media;

import io.jamak.activities.process.JobDirectory;
import io.jamak.activities.process.Scratch;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import io.jamak.store.blob.BlobInfo;
import io.jamak.store.blob.BlobStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Local copies of uploads, whole or in part, shared by the steps that need them. A copy always is
 * the content that was pinned by its ETag, or it fails with SOURCE_CHANGED.
 */
public final class SourceFiles {
  /** Room that others on this disk keep. */
  private static final long SPARE_BYTES = 128L << 20;

  private final BlobStore blobs;
  private final Scratch scratch;
  private final Lending<Path> copies;
  private final Lending<PartialCopy> partialCopies;

  public SourceFiles(BlobStore blobs, Scratch scratch, Duration linger) {
    this.blobs = blobs;
    this.scratch = scratch;
    this.copies = new Lending<>(scratch, linger);
    this.partialCopies = new Lending<>(scratch, linger);
  }

  /** A local copy, held until it is closed; the file must not be changed. */
  Lending<Path>.Loan lease(MediaSource source) throws IOException {
    return copies.borrow(nameOf(source), directory -> download(source, directory));
  }

  /** A copy that holds nothing at first. */
  Lending<PartialCopy>.Loan leaseParts(MediaSource source) throws IOException {
    return partialCopies.borrow(
        nameOf(source),
        directory -> PartialCopy.create(blobs, source, sizeOf(source), directory.file("parts")));
  }

  private static String nameOf(MediaSource source) {
    return source.key() + " " + source.etag();
  }

  private Path download(MediaSource source, JobDirectory directory) throws IOException {
    refuseIfTooLarge(source);
    Path target = directory.file("source");
    try {
      blobs.download(source.key(), source.etag(), target);
      return target;
    } catch (JamakException failed) {
      throw goneOr(failed, source);
    }
  }

  /** What a failure to read an upload means: one that is absent was replaced or deleted. */
  static JamakException goneOr(JamakException failed, MediaSource source) {
    return failed.code() == ErrorCode.NOT_FOUND
        ? new JamakException(ErrorCode.SOURCE_CHANGED, source.key() + ": gone from storage", failed)
        : failed;
  }

  private long sizeOf(MediaSource source) {
    return blobs
        .head(source.key())
        .map(BlobInfo::sizeBytes)
        .orElseThrow(
            () ->
                new JamakException(
                    ErrorCode.SOURCE_CHANGED, source.key() + ": absent from storage"));
  }

  private void refuseIfTooLarge(MediaSource source) throws IOException {
    long sizeBytes = sizeOf(source);
    if (scratch.usableBytes() < sizeBytes + SPARE_BYTES) {
      throw new JamakException(
          ErrorCode.DISK_FULL,
          "free for temporary files: "
              + scratch.usableBytes()
              + " bytes (expected: "
              + sizeBytes
              + " and "
              + SPARE_BYTES
              + " spare)");
    }
  }
}
