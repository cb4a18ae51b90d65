package io.jamak.app.product;

/** Drafts by the thousand, made by SQL after one that was really made, each with its event. */
public final class Drafts {
  private static final String JOBS =
      """
      with made as (
        insert into jobs (id, user_id, workspace_id, asset_id, filename, status, options_json)
        select uuidv7(), user_id, workspace_id, asset_id, filename, status, options_json
        from jobs, generate_series(1, %d) where id = '%s'
        returning id, workspace_id, user_id)
      insert into events (id, workspace_id, user_id, entity_type, entity_id, type, payload_json)
      select uuidv7(), made.workspace_id, made.user_id, 'job', made.id, first.type, first.payload_json
      from made, events first where first.entity_id = '%s' and first.type = 'JOB_CREATED'""";

  private Drafts() {}

  /** Adds so many that are like the first. */
  public static void like(Product product, String first, int count) {
    Database.execute(product, JOBS.formatted(count, first, first));
    Database.execute(product, "analyze jobs");
  }
}
