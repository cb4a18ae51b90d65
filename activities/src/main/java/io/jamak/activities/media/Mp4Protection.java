package io.jamak.activities.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Protected sound tracks of MP4 and QuickTime files: their sample entries are called {@code enca}
 * (Common Encryption, ISO/IEC 23001-7; the scheme stands beside), {@code drms} (FairPlay) or {@code
 * aavd} (Audible). A file with one clear sound track is not protected.
 */
final class Mp4Protection {
  private static final Set<String> PROTECTED = Set.of("enca", "drms", "aavd");
  private static final Set<String> PARENTS = Set.of("moov", "trak", "mdia", "minf", "stbl");

  /** A hostile file could hold millions. */
  private static final int MOST_BOXES = 4_096;

  /** From the film to the description of a track. */
  private static final int DEEPEST = 6;

  private static final int LONGEST_DESCRIPTION = 64 << 10;

  private final FileChannel file;
  private final List<String> entries = new ArrayList<>();
  private String scheme = "";
  private boolean inSound;
  private int boxes;

  private Mp4Protection(FileChannel file) {
    this.file = file;
  }

  static Optional<String> schemeOf(FileChannel file) throws IOException {
    Mp4Protection walk = new Mp4Protection(file);
    walk.walk("", 0, file.size(), 0);
    return !walk.entries.isEmpty() && PROTECTED.containsAll(walk.entries)
        ? Optional.of(walk.entries.getFirst() + (walk.scheme.isEmpty() ? "" : " " + walk.scheme))
        : Optional.empty();
  }

  private void walk(String parent, long from, long toExclusive, int depth) throws IOException {
    long at = from;
    while (at + 8 <= toExclusive && boxes++ < MOST_BOXES) {
      ByteBuffer bytes = Protection.read(file, at, BoxHead.MOST_BYTES);
      BoxHead head = BoxHead.read(bytes, toExclusive - at).orElse(null);
      if (head == null) {
        return;
      }
      long content = at + head.headBytes();
      if (PARENTS.contains(head.type())) {
        if (depth < DEEPEST) {
          walk(head.type(), content, at + head.sizeBytes(), depth + 1);
        }
      } else {
        look(parent + "/" + head.type(), content, at + head.sizeBytes());
      }
      at += head.sizeBytes();
    }
  }

  /** In QuickTime other boxes than {@code mdia} have a handler, too. */
  private void look(String path, long from, long toExclusive) throws IOException {
    if (path.equals("mdia/hdlr")) {
      ByteBuffer handler = Protection.read(file, from, 12);
      inSound = handler.remaining() == 12 && BoxHead.letters(handler, 8).equals("soun");
    } else if (path.equals("stbl/stsd") && inSound) {
      describe(
          Protection.read(file, from, (int) Math.min(LONGEST_DESCRIPTION, toExclusive - from)));
    }
  }

  /** Version, flags and count come first; then the entries, of which one tells about all. */
  private void describe(ByteBuffer description) {
    if (description.remaining() < 16) {
      return;
    }
    entries.add(BoxHead.letters(description, 12));
    String text = StandardCharsets.ISO_8859_1.decode(description.duplicate()).toString();
    int type = text.indexOf("schm");
    if (type >= 0 && type + 12 <= text.length()) {
      scheme = text.substring(type + 8, type + 12).replaceAll("[^A-Za-z0-9]", "");
    }
  }
}
