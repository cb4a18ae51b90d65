package io.jamak.app.bench.faults.bed;

import io.jamak.app.product.Addresses;
import io.jamak.app.product.Product;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where faults happen: a folder, and real parts (PostgreSQL, storage, Temporal) that stay healthy,
 * so that proxies can stand between them and the product under test.
 */
public final class Lab implements AutoCloseable {
  private final Path folder;
  private @Nullable Product parts;

  /** Everything it makes goes into {@code folder}. */
  public Lab(Path folder) {
    this.folder = folder;
  }

  /** A fresh folder. */
  public Path folder(String name) {
    try {
      return Files.createDirectories(folder.resolve(name + "-" + UUID.randomUUID()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A product with parts of its own. */
  public Bed embedded(Map<String, String> settings, String... arguments) {
    return Bed.start(folder("bed"), settings, arguments);
  }

  /** A product on the healthy parts, with a database and a bucket of its own. */
  public Bed onParts(Map<String, String> settings, String... arguments) {
    return Bed.start(folder("bed"), onOwn(settings), arguments);
  }

  /** Addresses of the healthy parts with a fresh database and bucket, and these on top. */
  public Map<String, String> onOwn(Map<String, String> settings) {
    Product running = parts();
    Map<String, String> all = new HashMap<>(Addresses.of(running));
    all.putAll(FreshDatabase.of(running));
    all.put("JAMAK_S3_BUCKET", "bed-" + UUID.randomUUID());
    all.putAll(settings);
    return all;
  }

  /** Address of a healthy part, by the name of its setting. */
  public String address(String setting) {
    return Objects.requireNonNull(Addresses.of(parts()).get(setting), setting);
  }

  /** It has no workers, so it takes no work from the product under test. */
  public Product parts() {
    if (parts == null) {
      parts = Product.up(folder("parts"), Map.of(), "--jamak.roles=web");
    }
    return parts;
  }

  /** What a broken promise left in them must not be counted against the next fault. */
  public void discardParts() {
    if (parts != null) {
      parts.close();
      parts = null;
    }
  }

  @Override
  public void close() {
    discardParts();
  }
}
