package io.jamak.api.security;

import io.jamak.domain.Sha256;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Under which keys a sign-in is counted. Writings of one e-mail that look the same are one: other
 * white space, case, width and composition. So are the addresses of one IPv6 network, of which a
 * single line has 2^64.
 */
record SignInKeys(String account, String address, String both, String known) {
  private static final Pattern UNSEEN = Pattern.compile("[\\s\\p{Z}\\p{C}]+");
  private static final int NETWORK_BYTES = 8;

  static SignInKeys of(String account, String address) {
    String name = plain(account);
    String network = network(address);
    return new SignInKeys(
        key("account", name),
        key("address", network),
        key("both", name + "\n" + network),
        key("known", name + "\n" + network));
  }

  private static String key(String kind, String what) {
    return Sha256.of(kind + "\n" + what);
  }

  static String plain(String account) {
    String composed = Normalizer.normalize(account, Normalizer.Form.NFKC);
    String folded = composed.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    return Normalizer.normalize(UNSEEN.matcher(folded).replaceAll(""), Normalizer.Form.NFKC);
  }

  static String network(String address) {
    try {
      InetAddress parsed = InetAddress.ofLiteral(address);
      return parsed instanceof Inet6Address
          ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES))
          : parsed.getHostAddress();
    } catch (IllegalArgumentException unreadable) {
      return address;
    }
  }
}
