package io.jamak.domain.webhook;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * To which addresses we connect because somebody with an account named them. A name is judged by
 * the addresses that it has at the moment of connecting, and only those that were judged are
 * connected to.
 *
 * @param allowed networks inside that may be told, also without TLS
 * @see "Decision 0037: webhooks"
 */
public record ReceiverRules(List<IpNetwork> allowed) {
  /** Nothing inside. */
  public static final ReceiverRules PUBLIC_ONLY = new ReceiverRules(List.of());

  /**
   * IPv4 that is not anybody's public host (IANA's registry of special addresses), multicast, and
   * the one public address at which a cloud serves credentials to its machines.
   */
  private static final List<IpNetwork> SPECIAL_V4 =
      networks(
          "0.0.0.0/8",
          "10.0.0.0/8",
          "100.64.0.0/10",
          "127.0.0.0/8",
          "168.63.129.16/32",
          "169.254.0.0/16",
          "172.16.0.0/12",
          "192.0.0.0/24",
          "192.0.2.0/24",
          "192.88.99.0/24",
          "192.168.0.0/16",
          "198.18.0.0/15",
          "198.51.100.0/24",
          "203.0.113.0/24",
          "224.0.0.0/4",
          "240.0.0.0/4");

  /** All public IPv6 lies in here: no loopback, link-local, unique-local or multicast does. */
  private static final IpNetwork GLOBAL_V6 = IpNetwork.parse("2000::/3");

  /** Parts of it that are not public, or carry an IPv4 address inside (Teredo, 6to4). */
  private static final List<IpNetwork> SPECIAL_V6 =
      networks("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

  public ReceiverRules {
    allowed = List.copyOf(allowed);
  }

  /**
   * Whether a message may go to this address.
   *
   * @param tls whether the connection is https; without it only the allowed networks are told
   */
  public boolean allows(boolean tls, InetAddress address) {
    return isAllowed(address) || (tls && isPublic(address));
  }

  private boolean isAllowed(InetAddress address) {
    return allowed.stream().anyMatch(network -> network.contains(address));
  }

  /** The JDK makes IPv4 of addresses that are mapped into IPv6, so they are judged as such. */
  static boolean isPublic(InetAddress address) {
    if (address instanceof Inet4Address) {
      return SPECIAL_V4.stream().noneMatch(network -> network.contains(address));
    }
    return GLOBAL_V6.contains(address)
        && SPECIAL_V6.stream().noneMatch(network -> network.contains(address));
  }

  private static List<IpNetwork> networks(String... texts) {
    return Stream.of(texts).map(IpNetwork::parse).toList();
  }
}
