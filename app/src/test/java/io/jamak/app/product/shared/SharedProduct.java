package io.jamak.app.product.shared;

import io.jamak.app.product.ApiClient;
import io.jamak.app.product.Database;
import io.jamak.app.product.Place;
import io.jamak.app.product.Product;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * One product for all tests that leave it as they found it: a start takes seconds, and people share
 * one too. Classes that are marked {@link OnSharedProduct} have a workspace of their own on it.
 */
public final class SharedProduct {
  /** The owner, with all tokens, moves into a workspace that is made like the one before. */
  private static final String MOVE =
      """
      with made as (
        insert into workspaces (id, name, plan_id)
        select uuidv7(), name, plan_id from workspaces order by created_at limit 1
        returning id
      ), moved as (update memberships set workspace_id = made.id from made)
      update api_tokens set workspace_id = made.id from made
      """;

  /** The one address of this machine that webhooks of the product may tell. */
  public static final String RECEIVERS = "127.0.0.2";

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

  /** From now on the owner and the {@link #api} see a workspace in which nothing is yet. */
  static void enterNewWorkspace() {
    Database.execute(product(), MOVE);
  }

  /** Cancels what still waits or runs, which would slow what comes next. */
  static void calm() {
    List<String> open =
        api()
            .get("/api/jobs?status=draft,queued,running&limit=200")
            .get("items")
            .valueStream()
            .map(job -> job.get("id").asString())
            .toList();
    if (!open.isEmpty()) {
      api().post("/api/jobs/bulk/cancel", Map.of("jobIds", open));
    }
  }

  private static Place start() {
    Place place = Place.start(Map.of("JAMAK_WEBHOOKS_ALLOWED_ADDRESSES", RECEIVERS));
    Runtime.getRuntime().addShutdownHook(new Thread(place::close));
    return place;
  }
}
