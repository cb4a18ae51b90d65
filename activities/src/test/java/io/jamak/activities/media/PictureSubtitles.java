package io.jamak.activities.media;

import java.io.ByteArrayOutputStream;
import java.util.HexFormat;

/** Makes subtitles that are pictures, as Blu-ray discs have them (PGS in a .sup file). */
final class PictureSubtitles {
  private PictureSubtitles() {}

  /** One picture of 8 x 2 points, shown from 1 s to 3 s. */
  static byte[] sup() {
    ByteArrayOutputStream sup = new ByteArrayOutputStream();
    segment(sup, 1, 0x16, "02d002401000008000000100000000000a000a");
    segment(sup, 1, 0x17, "0100000a000a00080002");
    segment(sup, 1, 0x14, "000001eb8080ff");
    segment(
        sup, 1, 0x15, "000000c000001800080002" + "01".repeat(8) + "0000" + "01".repeat(8) + "0000");
    segment(sup, 1, 0x80, "");
    segment(sup, 3, 0x16, "02d00240100001000000" + "00");
    segment(sup, 3, 0x80, "");
    return sup.toByteArray();
  }

  private static void segment(ByteArrayOutputStream sup, int second, int type, String hex) {
    byte[] data = HexFormat.of().parseHex(hex);
    sup.writeBytes(
        HexFormat.of()
            .parseHex("5047%08x%08x%02x%04x".formatted(second * 90_000, 0, type, data.length)));
    sup.writeBytes(data);
  }
}
