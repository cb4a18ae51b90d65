package io.jamak.app.bench.faults.bed;

import io.jamak.app.bench.faults.proxy.TcpProxy;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Settings of products whose database stands behind a proxy. */
public final class Databases {
  private Databases() {}

  /** Where the database of these settings listens. */
  public static int port(Map<String, String> settings) {
    return uri(settings).getPort();
  }

  /** These settings, with the database reached over {@code proxy}. */
  public static Map<String, String> through(TcpProxy proxy, Map<String, String> settings) {
    Map<String, String> all = new HashMap<>(settings);
    all.put(
        "JAMAK_DATABASE_URL",
        "jdbc:postgresql://127.0.0.1:" + proxy.port() + uri(settings).getPath());
    return all;
  }

  private static URI uri(Map<String, String> settings) {
    String url = Objects.requireNonNull(settings.get("JAMAK_DATABASE_URL"));
    return URI.create(url.substring("jdbc:".length()));
  }
}
