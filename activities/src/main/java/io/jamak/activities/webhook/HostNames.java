package io.jamak.activities.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Finds the addresses of a host's name. */
@FunctionalInterface
interface HostNames {
  /** As the machine does it. */
  HostNames SYSTEM = InetAddress::getAllByName;

  /** All addresses of a name, or of an address that is written out. */
  InetAddress[] find(String host) throws UnknownHostException;
}
