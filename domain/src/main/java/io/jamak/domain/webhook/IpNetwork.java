package io.jamak.domain.webhook;

import java.net.InetAddress;

/**
 * A range of addresses that share their first bits.
 *
 * @param prefix an address of the range
 * @param length how many bits are shared, 0 to 32 or 128
 */
public record IpNetwork(InetAddress prefix, int length) {
  /**
   * Reads {@code 10.0.0.0/8}, {@code fd00::/8}, or one address.
   *
   * @throws IllegalArgumentException for anything else
   */
  public static IpNetwork parse(String text) {
    String[] parts = text.split("/", 2);
    InetAddress prefix = InetAddress.ofLiteral(parts[0]);
    int most = prefix.getAddress().length * Byte.SIZE;
    int length = parts.length == 1 ? most : Integer.parseInt(parts[1]);
    if (length < 0 || length > most) {
      throw new IllegalArgumentException("length: " + length + " (expected: 0 to " + most + ")");
    }
    return new IpNetwork(prefix, length);
  }

  /** Whether the address lies in it; those of the other family never do. */
  public boolean contains(InetAddress address) {
    byte[] ours = prefix.getAddress();
    byte[] theirs = address.getAddress();
    if (ours.length != theirs.length) {
      return false;
    }
    for (int bit = 0; bit < length; bit++) {
      int mask = 0x80 >> (bit % Byte.SIZE);
      if (((ours[bit / Byte.SIZE] ^ theirs[bit / Byte.SIZE]) & mask) != 0) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String toString() {
    return prefix.getHostAddress() + "/" + length;
  }
}
