package io.jamak.activities.media;

import java.io.IOException;
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
    return BoxHead.read(copy.read(at, BoxHead.MOST_BYTES), copy.sizeBytes() - at)
        .filter(head -> !head.type().equals("moof"))
        .filter(head -> at > 0 || FIRST.contains(head.type()))
        .map(head -> new Box(head.type(), at, at + head.sizeBytes()));
  }
}
