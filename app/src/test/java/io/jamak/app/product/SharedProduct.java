package io.jamak.app.product;

import java.nio.file.Path;
import java.util.Map;

/**
 * One product for all tests that leave it as they found it: a start takes seconds, and people share
 * one too.
 */
public final class SharedProduct {
  private static final Place PLACE = start();

  private SharedProduct() {}

  /** All of it. */
  public static Place place() {
    return PLACE;
  }

  /** The running product. */
  public static Product product() {
    return PLACE.product();
  }

  /** A program's access to it. */
  public static ApiClient api() {
    return PLACE.api();
  }

  /** A folder for files that a test makes. */
  public static Path files() {
    return PLACE.files();
  }

  private static Place start() {
    Place place = Place.start(Map.of());
    Runtime.getRuntime().addShutdownHook(new Thread(place::close));
    return place;
  }
}
