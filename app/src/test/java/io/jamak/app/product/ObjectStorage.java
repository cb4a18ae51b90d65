package io.jamak.app.product;

import io.jamak.api.upload.UploadSweeper;
import io.jamak.store.Store;
import io.jamak.store.blob.S3BlobStore;
import io.jamak.store.blob.S3Settings;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What a running product's storage holds, seen from beside it. */
public final class ObjectStorage {
  private ObjectStorage() {}

  /** The port at which browsers reach it. */
  public static int port(Product product) {
    return URI.create(Addresses.of(product).get("JAMAK_S3_ENDPOINT")).getPort();
  }

  /** Keys of uploads that were begun and neither completed nor given up. */
  public static List<String> unfinished(Product product) {
    try (S3BlobStore blobs = blobs(product)) {
      return blobs.listMultiparts().stream().map(open -> open.key()).toList();
    }
  }

  /** Removes an object behind the product's back. */
  public static void delete(Product product, String key) {
    try (S3BlobStore blobs = blobs(product)) {
      blobs.delete(key);
    }
  }

  /** Replaces an object behind the product's back. */
  public static void put(Product product, String key, byte[] bytes) {
    try (S3BlobStore blobs = blobs(product)) {
      blobs.put(key, bytes, "application/octet-stream");
    }
  }

  /** The hourly round over abandoned uploads, as if all that are open were a day old. */
  public static void sweep(Product product) {
    Store store = Store.open(Database.source(product));
    try (S3BlobStore blobs = blobs(product)) {
      new UploadSweeper(store.uploads(), store.assets(), blobs)
          .sweepOlderThan(Duration.ofSeconds(-5));
    }
  }

  private static S3BlobStore blobs(Product product) {
    Map<String, String> at = Addresses.of(product);
    return S3BlobStore.open(
        new S3Settings(
            URI.create(at.get("JAMAK_S3_ENDPOINT")),
            null,
            "us-east-1",
            "jamak",
            Objects.requireNonNull(at.get("JAMAK_S3_ACCESS_KEY")),
            Objects.requireNonNull(at.get("JAMAK_S3_SECRET_KEY")),
            true));
  }
}
