package io.jamak.activities.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an MP4 or QuickTime file says of itself: its outermost boxes without the media, among them
 * the one that tells where every picture lies.
 */
final class Mp4Index {
  /** Of the media: the first pictures, from which tools learn how the rest is coded. */
  private static final long BEGINNING = 1 << 20;

  private static final String MEDIA = "mdat";
  private static final int MOST_BOXES = 64;

  /** An index of more than this share of a file is no short cut. */
  private static final int LARGEST_SHARE = 4;

  private static final Set<String> FIRST = Set.of("ftyp", "wide", "moov", MEDIA, "free", "skip");

  private Mp4Index() {}

  private record Box(String type, long from, long toExclusive) {
    private long indexEnd() {
      return type.equals(MEDIA) ? Math.min(toExclusive, from + BEGINNING) : toExclusive;
    }
  }

  /** Fetches it; false for other files, damaged ones, and those that are indexed in pieces. */
  static boolean fetch(PartialCopy copy) throws IOException {
    List<Box> boxes = boxes(copy);
    boolean known = boxes.stream().filter(box -> box.type.equals("moov")).count() == 1;
    long bytes = boxes.stream().mapToLong(box -> box.indexEnd() - box.from).sum();
    if (!known || bytes > Math.max(2 * BEGINNING, copy.sizeBytes() / LARGEST_SHARE)) {
      return false;
    }
    for (Box box : boxes) {
      copy.fetch(box.from, box.indexEnd());
    }
    return true;
  }

  /** All of them, or none where one is wrong. */
  private static List<Box> boxes(PartialCopy copy) throws IOException {
    List<Box> boxes = new ArrayList<>();
    long at = 0;
    while (at < copy.sizeBytes()) {
      Optional<Box> box = box(copy, at);
      if (box.isEmpty() || boxes.size() == MOST_BOXES) {
        return List.of();
      }
      boxes.add(box.get());
      at = box.get().toExclusive;
    }
    return boxes;
  }

  private static Optional<Box> box(PartialCopy copy, long at) throws IOException {
    ByteBuffer head = copy.read(at, 16);
    long left = copy.sizeBytes() - at;
    long size = left < 8 ? 0 : sizeOf(head, left);
    String type = new String(head.array(), 4, 4, StandardCharsets.ISO_8859_1);
    boolean wrong = size < 8 || size > left || type.equals("moof");
    return wrong || at == 0 && !FIRST.contains(type)
        ? Optional.empty()
        : Optional.of(new Box(type, at, at + size));
  }

  /** 1 announces a longer number, 0 says "to the end". */
  private static long sizeOf(ByteBuffer head, long left) {
    long size = Integer.toUnsignedLong(head.getInt(0));
    if (size == 0) {
      return left;
    }
    return size == 1 && left >= 16 ? head.getLong(8) : size;
  }
}
