package io.jamak.activities.webhook;

import java.net.UnknownHostException;

/** A host has an address to which we do not connect. Which one it is, nobody outside is told. */
final class AddressRefusedException extends UnknownHostException {
  private static final long serialVersionUID = 1L;

  AddressRefusedException(String host) {
    super(host);
  }
}
