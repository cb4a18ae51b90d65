package io.jamak.store.blob;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where objects live.
 *
 * @param endpoint null for AWS itself
 * @param publicEndpoint what browsers reach; null when it is {@code endpoint}
 * @param accessKey blank for the machine's own role (the SDK's default chain)
 * @param pathStyle whether the bucket stands in the path, as most servers other than AWS want it
 */
public record S3Settings(
    @Nullable URI endpoint,
    @Nullable URI publicEndpoint,
    String region,
    String bucket,
    String accessKey,
    String secretKey,
    boolean pathStyle) {

  /** Never shows the secret. */
  @Override
  public String toString() {
    return "S3Settings[endpoint=" + endpoint + ", region=" + region + ", bucket=" + bucket + "]";
  }
}
