package io.jamak.app.bench.faults.bed;

import io.jamak.app.product.Product;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;

/**
 * A new database with two new roles, one that owns it and one that works in it, on the server that
 * a product has started.
 */
final class FreshDatabase {
  private FreshDatabase() {}

  /** The settings that name it. */
  static Map<String, String> of(Product product) {
    String name = "bed_" + UUID.randomUUID().toString().replace("-", "");
    String server = server(product);
    String owner = name + "_owner";
    try (Connection connection =
            DriverManager.getConnection(server + "postgres", "postgres", admin(product));
        Statement statement = connection.createStatement()) {
      statement.execute("create role " + name + " login password '" + name + "'");
      statement.execute("create role " + owner + " login password '" + owner + "'");
      statement.execute("create database " + name + " owner " + owner);
    } catch (SQLException e) {
      throw new IllegalStateException(name, e);
    }
    return Map.of(
        "JAMAK_DATABASE_URL",
        server + name,
        "JAMAK_DATABASE_USER",
        name,
        "JAMAK_DATABASE_PASSWORD",
        name,
        "JAMAK_DATABASE_MIGRATION_USER",
        owner,
        "JAMAK_DATABASE_MIGRATION_PASSWORD",
        owner);
  }

  private static String server(Product product) {
    String url = io.jamak.app.product.Addresses.of(product).get("JAMAK_DATABASE_URL");
    return java.util.Objects.requireNonNull(url).replaceAll("/[^/]*$", "/");
  }

  private static String admin(Product product) {
    try {
      return Files.readString(product.home().resolve("secrets").resolve("postgres-admin")).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
