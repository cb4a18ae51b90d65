package io.jamak.app.settings;

import static io.jamak.app.settings.Setting.JAMAK_PUBLIC_URL;
import static io.jamak.app.settings.Setting.JAMAK_TRUSTED_PROXIES;

import io.jamak.api.network.NetworkSettings;
import java.net.InetAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.List;

/** Reads who stands between browsers and us. */
final class NetworkReader {
  private NetworkReader() {}

  static NetworkSettings read(Environment environment) {
    return new NetworkSettings(
        environment.text(JAMAK_TRUSTED_PROXIES).stream()
            .flatMap(text -> Arrays.stream(text.split("\\s*,\\s*")))
            .map(NetworkReader::network)
            .toList(),
        environment.httpAddress(JAMAK_PUBLIC_URL).map(NetworkReader::bare).orElse(null));
  }

  /** Jamak stands at the root of its host; a path would be promised and not kept. */
  private static URI bare(URI url) {
    boolean more =
        !List.of("", "/").contains(url.getRawPath())
            || url.getRawQuery() != null
            || url.getRawFragment() != null
            || url.getRawUserInfo() != null;
    if (more) {
      throw new SettingsException(
          JAMAK_PUBLIC_URL.name(), url.toString(), "https://host or http://host:port, no path");
    }
    return url;
  }

  /** Always with its length: without one the server would take a list for a pattern. */
  private static String network(String text) {
    String[] parts = text.split("/", 2);
    try {
      int most = InetAddress.ofLiteral(parts[0]).getAddress().length * Byte.SIZE;
      int length = parts.length == 1 ? most : Integer.parseInt(parts[1]);
      if (length >= 0 && length <= most) {
        return parts[0] + "/" + length;
      }
    } catch (IllegalArgumentException malformed) {
      // answered below, with the value
    }
    throw new SettingsException(
        JAMAK_TRUSTED_PROXIES.name(),
        text,
        "addresses or networks (10.0.0.5, 192.168.0.0/16, fd00::/8), commas between");
  }
}
