package io.jamak.app.embedded.temporal;

import java.security.SecureRandom;

/**
 * An address of this machine that nobody guesses: on Linux all of 127.0.0.0/8 is loopback, some 16
 * million addresses, of which pages in a browser would have to try each port. Elsewhere only
 * 127.0.0.1 is there.
 */
final class HiddenLoopback {
  private static final int LOWEST = 1;
  private static final int BEYOND = 255;

  private HiddenLoopback() {}

  static String next() {
    if (!System.getProperty("os.name").startsWith("Linux")) {
      return "127.0.0.1";
    }
    SecureRandom random = new SecureRandom();
    return "127.%d.%d.%d"
        .formatted(
            random.nextInt(LOWEST, BEYOND),
            random.nextInt(LOWEST, BEYOND),
            random.nextInt(LOWEST, BEYOND));
  }
}
