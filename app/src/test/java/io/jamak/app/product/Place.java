package io.jamak.app.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where a test happens.
 *
 * @param product that runs
 * @param api a program's access to it
 * @param files a folder for files that the test makes
 */
public record Place(Product product, ApiClient api, Path files) implements AutoCloseable {
  /** Starts a product with these settings, on a home of its own. */
  public static Place start(Map<String, String> settings) {
    try {
      Path folder = Files.createTempDirectory("jamak-it");
      Path files = Files.createDirectories(folder.resolve("files"));
      Product product = Product.up(folder.resolve("home"), settings);
      return new Place(product, ApiClient.of(product), files);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where it answers. */
  public String url() {
    return product.url();
  }

  @Override
  public void close() {
    product.close();
  }
}
