package io.jamak.app.product;

import io.jamak.app.embedded.temporal.TemporalProgram;
import io.jamak.app.home.CacheFolder;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/**
 * The settings with which another process, with another home, uses the parts that a product has
 * started.
 */
public final class Addresses {
  private Addresses() {}

  /** Addresses and logins of a running product's parts. */
  public static Map<String, String> of(Product product) {
    Path home = product.home();
    Properties ports = ports(home);
    return Map.of(
        "JAMAK_DATABASE_URL",
        "jdbc:postgresql://127.0.0.1:" + ports.getProperty("postgres") + "/jamak",
        "JAMAK_DATABASE_USER",
        "jamak",
        "JAMAK_DATABASE_PASSWORD",
        secret(home, "postgres-jamak"),
        "JAMAK_S3_ENDPOINT",
        "http://127.0.0.1:" + ports.getProperty("s3"),
        "JAMAK_S3_ACCESS_KEY",
        secret(home, "s3-access-key"),
        "JAMAK_S3_SECRET_KEY",
        secret(home, "s3-secret-key"),
        "JAMAK_TEMPORAL_ADDRESS",
        "127.0.0.1:" + ports.getProperty("temporal"));
  }

  /** The database as the role that owns its tables. */
  public static Map<String, String> ofOwner(Product product) {
    return of(
        product,
        Map.of(
            "JAMAK_DATABASE_USER",
            "jamak_owner",
            "JAMAK_DATABASE_PASSWORD",
            secret(product.home(), "postgres-jamak-owner")));
  }

  /** The same, and more settings. */
  public static Map<String, String> of(Product product, Map<String, String> more) {
    Map<String, String> settings = new HashMap<>(of(product));
    settings.putAll(more);
    return settings;
  }

  /** The {@code temporal} program that the product uses, found in its way. */
  public static Path temporalBinary() {
    // only what is there already is looked for, so that nothing is fetched and no log written
    URI downloads = URI.create("https://none.invalid");
    return new TemporalProgram(CacheFolder.ofUser(), downloads, Path.of("no.log"))
        .findInstalled()
        .orElseThrow();
  }

  private static Properties ports(Path home) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(home.resolve("ports.properties"))) {
      properties.load(reader);
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String secret(Path home, String name) {
    try {
      return Files.readString(home.resolve("secrets").resolve(name)).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
