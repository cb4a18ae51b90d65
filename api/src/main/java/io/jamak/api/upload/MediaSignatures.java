package io.jamak.api.upload;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Containers and streams that are told by fixed bytes. All of them are formats that the media tools
 * may open; which codecs are inside, only probing tells.
 */
final class MediaSignatures {
  private static final List<Signature> ALL =
      List.of(
          at(0, "3026b2758e66cf11", "video/x-ms-asf"),
          at(0, "464c56", "video/x-flv"),
          at(0, "000001ba", "video/mpeg"),
          at(0, "000001b3", "video/mpeg"),
          at(0, "060e2b34", "application/mxf"),
          at(0, "b7d80020", "video/x-ms-wtv"),
          at(8, "41494646", "audio/aiff"),
          at(8, "41494643", "audio/aiff"),
          at(0, "63616666", "audio/x-caf"),
          at(0, "2321414d52", "audio/amr"),
          at(0, "2e736e64", "audio/basic"),
          at(0, "7776706b", "audio/x-wavpack"),
          at(0, "4d414320", "audio/x-ape"),
          at(0, "54544131", "audio/x-tta"),
          at(0, "7442614b", "audio/x-tak"),
          at(0, "4d50434b", "audio/x-musepack"),
          at(0, "4d502b", "audio/x-musepack"),
          at(0, "43726561746976652056", "audio/x-voc"),
          at(0, "726966662e91cf11", "audio/x-w64"),
          at(0, "7ffe8001", "audio/vnd.dts"),
          at(0, "0b77", "audio/ac3"),
          at(4, "f8726fba", "audio/vnd.dolby.mlp"),
          at(4, "f8726fbb", "audio/vnd.dolby.mlp"),
          at(0, "fff1", "audio/aac"),
          at(0, "fff9", "audio/aac"),
          at(0, "02647373", "audio/x-dss"),
          at(0, "03647373", "audio/x-dss"));

  private MediaSignatures() {}

  /** The media type of the first signature that fits. */
  static Optional<String> find(byte[] head) {
    return ALL.stream().filter(each -> each.fits(head)).map(Signature::type).findFirst();
  }

  private static Signature at(int offset, String hex, String type) {
    return new Signature(offset, HexFormat.of().parseHex(hex), type);
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Signature(int offset, byte[] bytes, String type) {
    private boolean fits(byte[] head) {
      int end = offset + bytes.length;
      return head.length >= end && Arrays.equals(head, offset, end, bytes, 0, bytes.length);
    }
  }
}
