package io.jamak.api.security;

import io.jamak.domain.Sha256;
import java.security.SecureRandom;
import java.util.Base64;

/** The text of API tokens: {@code jamak_} and 256 random bits. Only the hash is stored. */
public final class Tokens {
  static final String PREFIX = "jamak_";

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;

  private Tokens() {}

  /** A token that nobody has seen. */
  public static String next() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** SHA-256 in hex: enough, since the text is random and long. */
  public static String sha256(String token) {
    return Sha256.of(token);
  }
}
