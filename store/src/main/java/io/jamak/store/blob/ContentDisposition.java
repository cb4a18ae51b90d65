package io.jamak.store.blob;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Writes the header under which a browser saves a file, for any Unicode name (RFC 6266, 8187). */
final class ContentDisposition {
  private static final String ATTRIBUTE_CHARS = "!#$&+-.^_`|~";
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private ContentDisposition() {}

  /** {@code attachment} with a plain name for old clients and the full one for all others. */
  static String attachment(String fileName) {
    return "attachment; filename=\""
        + plain(fileName)
        + "\"; filename*=UTF-8''"
        + encoded(fileName);
  }

  private static String plain(String fileName) {
    StringBuilder plain = new StringBuilder();
    fileName
        .codePoints()
        .forEach(
            c -> plain.appendCodePoint(c < 0x20 || c > 0x7e || "\"\\%/".indexOf(c) >= 0 ? '_' : c));
    return plain.toString();
  }

  private static String encoded(String fileName) {
    StringBuilder encoded = new StringBuilder();
    for (byte octet : fileName.getBytes(StandardCharsets.UTF_8)) {
      if (isAttributeChar(octet)) {
        encoded.append((char) octet);
      } else {
        encoded.append('%').append(HEX.toHexDigits(octet));
      }
    }
    return encoded.toString();
  }

  private static boolean isAttributeChar(byte octet) {
    return (octet >= '0' && octet <= '9')
        || (octet >= 'A' && octet <= 'Z')
        || (octet >= 'a' && octet <= 'z')
        || ATTRIBUTE_CHARS.indexOf(octet) >= 0;
  }
}
