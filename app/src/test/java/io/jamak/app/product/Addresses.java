package io.jamak.app.product;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

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

  /** The {@code temporal} program that the product uses: of the PATH, or of the user's cache. */
  public static Path temporalBinary() {
    Stream<Path> onPath =
        Stream.of(System.getenv("PATH").split(":")).map(folder -> Path.of(folder, "temporal"));
    Path cache = Path.of(System.getProperty("user.home"), ".cache", "jamak", "temporal");
    try (Stream<Path> cached =
        Files.isDirectory(cache)
            ? Files.find(cache, 2, (p, a) -> p.endsWith("temporal") && a.isRegularFile())
            : Stream.empty()) {
      return Stream.concat(onPath, cached).filter(Files::isExecutable).findFirst().orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
