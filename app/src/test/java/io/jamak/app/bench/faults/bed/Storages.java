package io.jamak.app.bench.faults.bed;

import io.jamak.app.bench.faults.proxy.S3Proxy;
import java.util.Map;

/** Settings of products whose storage stands behind a proxy. */
public final class Storages {
  private Storages() {}

  /** The product goes through the proxy; browsers reach the storage itself. */
  public static Map<String, String> through(S3Proxy proxy, Lab lab) {
    return Map.of(
        "JAMAK_S3_ENDPOINT",
        proxy.url(),
        "JAMAK_S3_PUBLIC_ENDPOINT",
        lab.address("JAMAK_S3_ENDPOINT"));
  }
}
