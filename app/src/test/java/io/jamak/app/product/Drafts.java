package io.jamak.app.product;

/** Jobs by the thousand, made by SQL after a draft that was really made. */
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

  private static final String FAILED =
      """
      insert into jobs (id, user_id, workspace_id, asset_id, filename, status, error_code, error_step, error_attempt,
        options_json, created_at, queued_at, started_at, finished_at)
      select uuidv7(), user_id, workspace_id, asset_id, filename, 'failed', 'ASR_FAILED', 'TRANSCRIBE', 3, options_json,
        now(), now(), now(), now()
      from jobs, generate_series(1, %d) where id = '%s'""";

  private Drafts() {}

  /** Adds so many drafts that are like the first, each with its event. */
  public static void like(Product product, String first, int count) {
    Database.execute(product, JOBS.formatted(count, first, first));
    Database.execute(product, "analyze jobs");
  }

  /** Adds so many jobs with the options of the first, whose speech could not be recognised. */
  public static void failed(Product product, String first, int count) {
    Database.execute(product, FAILED.formatted(count, first));
    Database.execute(product, "analyze jobs");
  }
}
