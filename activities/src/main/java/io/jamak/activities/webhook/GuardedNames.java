package io.jamak.activities.webhook;

import io.jamak.domain.webhook.ReceiverRules;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Judges the addresses of a name at the moment of connecting; the client connects to those that it
 * returns and asks nobody else, so that a name which changes its mind changes nothing.
 */
final class GuardedNames implements DnsResolver {
  private final ReceiverRules rules;
  private final boolean tls;
  private final HostNames names;

  GuardedNames(ReceiverRules rules, boolean tls, HostNames names) {
    this.rules = rules;
    this.tls = tls;
    this.names = names;
  }

  /** One address that may not be connected to spoils the name: an honest one has none. */
  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] found = names.find(host);
    for (InetAddress address : found) {
      if (!rules.allows(tls, address)) {
        throw new AddressRefusedException(host);
      }
    }
    return found;
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }
}
