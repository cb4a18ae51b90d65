package io.jamak.activities.media;

import io.jamak.domain.error.JamakException;
import io.jamak.store.blob.BlobStore;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.BitSet;

/**
 * A local file as long as an upload that holds only what was asked for; all else reads as zeros and
 * takes no room. Media tools need no network to look at it. Safe for all threads.
 */
final class PartialCopy {
  private static final int BLOCK = 64 << 10;

  /** The most that is held in memory. */
  private static final int BLOCKS_A_REQUEST = 64;

  private final BlobStore blobs;
  private final MediaSource source;
  private final long sizeBytes;
  private final Path path;
  private final BitSet present = new BitSet();

  private PartialCopy(BlobStore blobs, MediaSource source, long sizeBytes, Path path) {
    this.blobs = blobs;
    this.source = source;
    this.sizeBytes = sizeBytes;
    this.path = path;
  }

  /** An empty one of this size. */
  static PartialCopy create(BlobStore blobs, MediaSource source, long sizeBytes, Path path)
      throws IOException {
    try (FileChannel file =
        FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      if (sizeBytes > 0) {
        file.write(ByteBuffer.allocate(1), sizeBytes - 1);
      }
    }
    return new PartialCopy(blobs, source, sizeBytes, path);
  }

  Path path() {
    return path;
  }

  long sizeBytes() {
    return sizeBytes;
  }

  /** Makes these bytes real, as far as the file goes. */
  synchronized void fetch(long from, long toExclusive) throws IOException {
    int end = Math.toIntExact((Math.min(toExclusive, sizeBytes) + BLOCK - 1) / BLOCK);
    try (FileChannel file = FileChannel.open(path, StandardOpenOption.WRITE)) {
      int block = present.nextClearBit(Math.toIntExact(from / BLOCK));
      while (block < end) {
        int known = present.nextSetBit(block);
        int until = Math.min(end, block + BLOCKS_A_REQUEST);
        until = known < 0 ? until : Math.min(until, known);
        write(file, (long) block * BLOCK, Math.min((long) until * BLOCK, sizeBytes));
        present.set(block, until);
        block = present.nextClearBit(until);
      }
    }
  }

  private void write(FileChannel file, long from, long toExclusive) throws IOException {
    ByteBuffer bytes;
    try {
      bytes = ByteBuffer.wrap(blobs.readRange(source.key(), source.etag(), from, toExclusive));
    } catch (JamakException failed) {
      throw SourceFiles.goneOr(failed, source);
    }
    long at = from;
    while (bytes.hasRemaining()) {
      at += file.write(bytes, at);
    }
  }

  /** These bytes, made real first; fewer at the end of the file. */
  ByteBuffer read(long from, int length) throws IOException {
    fetch(from, from + length);
    ByteBuffer bytes = ByteBuffer.allocate(length);
    try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ)) {
      while (bytes.hasRemaining() && file.read(bytes, from + bytes.position()) >= 0) {
        // until all are there
      }
    }
    return bytes.flip();
  }
}
