package io.jamak.app.it.dashboard;

import io.jamak.app.product.Database;
import io.jamak.app.product.shared.SharedProduct;

/** Assets that are rows alone, with no file behind them: as many as a test wants, at once. */
final class BareAssets {
  private static final String INSERT =
      """
      insert into assets (id, user_id, workspace_id, filename, storage_key, size_bytes, mime_type,
        duration_ms, width, height, status, error_code, created_at)
      select uuidv7(), u.id, w.id, %s, 'bare/' || gen_random_uuid(), 0, 'video/mp4',
        i * 1000, 1920, 1080, '%s', %s, now() - interval '1 hour' - i * interval '1 second'
      from (select id from users order by created_at limit 1) u,
        (select id from workspaces order by created_at desc limit 1) w, generate_series(1, %d) i
      """;

  private BareAssets() {}

  /** "prefix 00001.mp4" and so on, as long as their number in seconds; the first is the newest. */
  static void uploaded(String prefix, int count) {
    insert(numbered(prefix), "uploaded", "null", count);
  }

  /** Uploads that a reload has left behind. */
  static void unfinished(String prefix, int count) {
    insert(numbered(prefix), "uploading", "null", count);
  }

  /** Uploads that failed. */
  static void failed(String prefix, int count) {
    insert(numbered(prefix), "failed", "'UP_SERVER'", count);
  }

  /** One of exactly this name. */
  static void named(String name) {
    insert("'" + name + "'", "uploaded", "null", 1);
  }

  /** All whose names begin so. */
  static void remove(String prefix) {
    Database.execute(
        SharedProduct.product(),
        "delete from assets where storage_key like 'bare/%' and starts_with(filename, '"
            + prefix
            + "')");
  }

  private static String numbered(String prefix) {
    return "'" + prefix + " ' || lpad(i::text, 5, '0') || '.mp4'";
  }

  private static void insert(String name, String status, String error, int count) {
    Database.execute(SharedProduct.product(), INSERT.formatted(name, status, error, count));
  }
}
