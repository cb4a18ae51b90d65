package io.jamak.store.blob;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The ETag that S3 gives to joined parts: MD5 over the parts' MD5s, a dash, and their number.
 * Servers and encryptions differ, so this can only rule an object out.
 */
final class MultipartEtag {
  private static final Pattern PART = Pattern.compile("[0-9a-f]{32}");
  private static final Pattern JOINED = Pattern.compile("[0-9a-f]{32}-[0-9]+");

  private MultipartEtag() {}

  /** False when {@code etag} is surely not of these parts. */
  static boolean couldBe(String etag, List<String> partEtags) {
    boolean comparable =
        JOINED.matcher(etag).matches()
            && partEtags.stream().allMatch(part -> PART.matcher(part).matches());
    return !comparable || etag.equals(joined(partEtags));
  }

  private static String joined(List<String> partEtags) {
    try {
      MessageDigest md5 = MessageDigest.getInstance("MD5");
      partEtags.forEach(part -> md5.update(HexFormat.of().parseHex(part)));
      return HexFormat.of().formatHex(md5.digest()) + "-" + partEtags.size();
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has MD5", impossible);
    }
  }
}
