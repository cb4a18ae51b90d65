package io.jamak.api.upload;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a file says it is, and what its first bytes show that it is. */
final class MediaTypes {
  /** How many bytes {@link #sniff} wants to see. */
  static final int HEAD_BYTES = 4096;

  private static final Pattern TYPE = Pattern.compile("[a-z0-9][a-z0-9.+-]*/[a-z0-9][a-z0-9.+-]*");
  private static final int TS_PACKET = 188;
  private static final int M2TS_PACKET = 192;
  private static final Map<String, String> BY_EXTENSION =
      Map.ofEntries(
          Map.entry("mp4", "video/mp4"),
          Map.entry("m4v", "video/mp4"),
          Map.entry("mov", "video/quicktime"),
          Map.entry("mkv", "video/x-matroska"),
          Map.entry("webm", "video/webm"),
          Map.entry("avi", "video/x-msvideo"),
          Map.entry("ts", "video/mp2t"),
          Map.entry("mts", "video/mp2t"),
          Map.entry("m2ts", "video/mp2t"),
          Map.entry("mp3", "audio/mpeg"),
          Map.entry("wav", "audio/wav"),
          Map.entry("flac", "audio/flac"),
          Map.entry("ogg", "audio/ogg"),
          Map.entry("oga", "audio/ogg"),
          Map.entry("opus", "audio/ogg"),
          Map.entry("m4a", "audio/mp4"));

  /** What nobody means as audio or video; all else is judged by its content. */
  private static final Set<String> OTHER_EXTENSIONS =
      Set.of(
          ("txt md pdf doc docx xls xlsx ppt pptx hwp hwpx odt zip rar 7z gz tar jpg jpeg png gif webp"
                  + " heic svg bmp html css js json xml csv exe dmg iso srt vtt ass smi m3u8 sdp")
              .split(" "));

  private static final Pattern OTHER_TYPES =
      Pattern.compile(
          "(text|image|font|model|message|multipart)/.*"
              + "|application/(pdf|zip|json|xml|gzip|msword|x-sh|vnd\\..*|javascript)");
  private static final Set<String> PICTURE_BRANDS =
      Set.of("heic", "heix", "hevc", "mif1", "msf1", "avif", "avis", "crx ", "jp2 ", "jpx ");
  private static final Set<String> QUICKTIME_ATOMS = Set.of("moov", "mdat", "wide", "free", "skip");

  private MediaTypes() {}

  /**
   * The media type that name and browser claim. A claim that says nothing is taken: the content
   * decides, once it is there.
   *
   * @return empty for what is plainly something else
   */
  static Optional<String> claimed(String filename, @Nullable String mimeType) {
    String given = mimeType == null ? "" : mimeType.split(";", 2)[0].strip();
    String lower = given.toLowerCase(Locale.ROOT);
    boolean media = lower.startsWith("video/") || lower.startsWith("audio/");
    if (media && TYPE.matcher(lower).matches()) {
      return Optional.of(lower);
    }
    String extension = filename.substring(filename.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    String known = BY_EXTENSION.get(extension);
    if (known != null) {
      return Optional.of(known);
    }
    boolean other =
        media || OTHER_TYPES.matcher(lower).matches() || OTHER_EXTENSIONS.contains(extension);
    return other ? Optional.empty() : Optional.of("application/octet-stream");
  }

  /** The media type that the first bytes show; empty for all else, playlists and pictures too. */
  static Optional<String> sniff(byte[] head) {
    return switch (text(head, 0, 4)) {
      case "fLaC" -> Optional.of("audio/flac");
      case "OggS" -> Optional.of("audio/ogg");
      case "RIFF", "RF64" -> riff(head);
      case "\u001aEß£" -> Optional.of(ebml(head));
      default ->
          isoMedia(head)
              .or(() -> transport(head))
              .or(() -> mpegAudio(head))
              .or(() -> MediaSignatures.find(head));
    };
  }

  private static Optional<String> riff(byte[] head) {
    return switch (text(head, 8, 4)) {
      case "AVI " -> Optional.of("video/x-msvideo");
      case "WAVE" -> Optional.of("audio/wav");
      default -> Optional.empty();
    };
  }

  private static String ebml(byte[] head) {
    return text(head, 0, 64).contains("webm") ? "video/webm" : "video/x-matroska";
  }

  private static Optional<String> isoMedia(byte[] head) {
    String atom = text(head, 4, 4);
    if (QUICKTIME_ATOMS.contains(atom)) {
      return Optional.of("video/quicktime");
    }
    String brand = text(head, 8, 4);
    if (!atom.equals("ftyp") || PICTURE_BRANDS.contains(brand)) {
      return Optional.empty();
    }
    return Optional.of(
        switch (brand) {
          case "qt  " -> "video/quicktime";
          case "M4A ", "M4B " -> "audio/mp4";
          default -> "video/mp4";
        });
  }

  private static Optional<String> transport(byte[] head) {
    boolean plain = synchronised(head, 0, TS_PACKET);
    return plain || synchronised(head, 4, M2TS_PACKET)
        ? Optional.of("video/mp2t")
        : Optional.empty();
  }

  private static boolean synchronised(byte[] head, int first, int packet) {
    if (head.length <= first + packet) {
      return false;
    }
    for (int at = first; at < head.length && at < first + 5 * packet; at += packet) {
      if (head[at] != 'G') {
        return false;
      }
    }
    return true;
  }

  private static Optional<String> mpegAudio(byte[] head) {
    if (text(head, 0, 3).equals("ID3")) {
      return Optional.of("audio/mpeg");
    }
    boolean frame =
        head.length >= 4
            && (head[0] & 0xff) == 0xff
            && (head[1] & 0xe0) == 0xe0
            && (head[1] & 0x18) != 0x08
            && (head[1] & 0x06) != 0
            && (head[2] & 0xf0) != 0xf0
            && (head[2] & 0x0c) != 0x0c;
    return frame ? Optional.of("audio/mpeg") : Optional.empty();
  }

  private static String text(byte[] head, int from, int length) {
    int end = Math.min(head.length, from + length);
    return from >= end ? "" : new String(head, from, end - from, ISO_8859_1);
  }
}
