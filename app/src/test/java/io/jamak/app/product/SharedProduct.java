package io.jamak.app.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * One product for all tests that leave it as they found it: a start takes seconds, and people share
 * one too.
 */
public final class SharedProduct {
  private static final Path FOLDER = folder();
  private static final Product PRODUCT = start();
  private static final ApiClient API = ApiClient.of(PRODUCT);

  private SharedProduct() {}

  /** The running product. */
  public static Product product() {
    return PRODUCT;
  }

  /** A program's access to it. */
  public static ApiClient api() {
    return API;
  }

  /** A folder for files that a test makes. */
  public static Path files() {
    return FOLDER.resolve("files");
  }

  private static Product start() {
    Product product = Product.up(FOLDER.resolve("home"), Map.of());
    Runtime.getRuntime().addShutdownHook(new Thread(product::close));
    return product;
  }

  private static Path folder() {
    try {
      Path folder = Files.createTempDirectory("jamak-it");
      Files.createDirectories(folder.resolve("files"));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
