package io.jamak.app.it.dashboard;

import com.microsoft.playwright.Page;
import io.jamak.app.product.Database;
import io.jamak.app.product.shared.SharedProduct;

/** What the server keeps of people's acts. */
final class RecordedActs {
  private RecordedActs() {}

  /** Waits until an act of this kind, about this asset, with this in it, is there. */
  static void await(Page page, String type, String asset, String field, String value) {
    page.waitForCondition(() -> count(type, asset, field, value) > 0);
  }

  /** How many there are. */
  static long count(String type, String asset, String field, String value) {
    return Database.count(
        SharedProduct.product(),
        "select count(*) from events where type = '%s' and entity_id = '%s' and payload_json->>'%s' = '%s'"
            .formatted(type, asset, field, value));
  }
}
