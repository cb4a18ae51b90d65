package io.jamak.app.it.jobs;

import io.jamak.app.product.ApiClient;
import io.jamak.app.product.Database;
import io.jamak.app.product.shared.SharedProduct;
import java.util.List;
import java.util.Map;

/** Ten thousand ended jobs of one video, in the database of the shared product. */
final class ManyJobs {
  private static final String ASSET =
      """
      insert into assets (id, user_id, workspace_id, filename, storage_key, size_bytes, mime_type, status)
      select uuidv7(), user_id, workspace_id, 'row.mp4', 'bare/rows', 0, 'video/mp4', 'uploaded'
      from memberships order by workspace_id desc limit 1
      """;

  /** With the options of a draft that the API made; the newest is row-10000. */
  private static final String MANY =
      """
      insert into jobs (id, user_id, workspace_id, asset_id, filename, status, error_code, error_step, error_attempt,
        options_json, created_at, started_at, finished_at)
      select uuidv7(), d.user_id, d.workspace_id, d.asset_id, 'row-' || lpad(n::text, 5, '0') || '.mp4',
        (case when n % 5 = 0 then 'failed' else 'succeeded' end)::job_status,
        case when n % 10 = 0 then 'NO_AUDIO' when n % 5 = 0 then 'ASR_FAILED' end,
        case when n % 5 = 0 then 'TRANSCRIBE' end, case when n % 5 = 0 then 3 end,
        d.options_json, d.created_at - interval '2 days' + n * interval '1 second',
        d.created_at - interval '1 day', d.created_at - interval '1 day' + interval '90 seconds'
      from (select * from jobs where filename = 'row.mp4' limit 1) d, generate_series(1, 10000) as n
      """;

  private static final ApiClient API = SharedProduct.api();

  private ManyJobs() {}

  static void seed() {
    Database.execute(SharedProduct.product(), ASSET);
    cancel(draft());
    Database.execute(SharedProduct.product(), MANY);
  }

  static void clear() {
    Database.execute(SharedProduct.product(), "delete from jobs where filename like 'row%'");
    Database.execute(SharedProduct.product(), "delete from assets where storage_key = 'bare/rows'");
  }

  /** A draft that the API made, the newest of all. */
  static String draft() {
    String asset = API.get("/api/assets?search=row").get("items").get(0).get("id").asString();
    return API.post("/api/jobs", Map.of("assetIds", List.of(asset)))
        .get("jobs")
        .get(0)
        .get("id")
        .asString();
  }

  static void prioritise(String job, int priority) {
    API.send("PATCH", "/api/jobs/bulk", Map.of("jobIds", List.of(job), "priority", priority));
  }

  static void cancel(String job) {
    API.post("/api/jobs/bulk/cancel", Map.of("jobIds", List.of(job)));
  }

  /** How often it was told that all were selected. */
  static long multiselected() {
    return Database.count(
        SharedProduct.product(),
        "select count(*) from events where type = 'ASSET_MULTISELECT_USED' and"
            + " payload_json->>'method' = 'all'");
  }
}
