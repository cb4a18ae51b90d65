package io.jamak.app.bench.lists;

import io.jamak.api.security.Tokens;
import io.jamak.app.product.ApiClient;
import io.jamak.domain.account.Caller;
import io.jamak.domain.account.UserId;
import io.jamak.domain.asset.AssetId;
import io.jamak.store.Store;
import io.jamak.store.testing.Seed;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * A workspace whose files, jobs and ledger fill five years evenly. Every fifth job failed, of one
 * of twelve causes; every two hundredth waits. Ten jobs are unlike all others: another person's,
 * with options, a warning and a length of their own.
 */
final class Archive {
  /** In ten names, so that a page shows them all. */
  static final String RARE_TWO = "꿀벌";

  /** In the same names. */
  static final String RARE_SIX = "꿀벌다큐멘터";

  private static final String[] ROWS = {
    """
    insert into assets (id, user_id, workspace_id, filename, storage_key, size_bytes, mime_type,
                        duration_ms, width, height, source_etag, status, created_at)
    select md5(w.id || 'a' || i)::uuid, ?, w.id,
           case when i % (n / 10) = 7 then '꿀벌다큐멘터리 ' else
             (array['강연', '회의', '여행', '요리', '수업', 'talk', 'interview', '제품 소개'])[1 + i % 8] || ' ' end
             || i || '.mp4',
           'bench/' || w.id || '/' || i, 1000, 'video/mp4', 60000, 640, 360, 'etag', 'uploaded',
           now() - i * (interval '5 years' / n)
    from (select ?::uuid as id, ? as n) w, generate_series(1, n) as i""",
    """
    insert into jobs (id, user_id, workspace_id, asset_id, filename, status, options_json, progress,
                      cost_units, created_at, queued_at, dispatched_at, started_at, finished_at,
                      error_code, error_step, error_attempt, error_message, error_fingerprint,
                      detected_lang, warnings_json, updated_at)
    select md5('j' || a.id)::uuid,
           case when rare then (select user_id from memberships where workspace_id = w.id and role = 'member') else ? end,
           w.id, a.id, a.filename,
           case when waits then 'queued' when cause is null then 'succeeded' else 'failed' end::job_status,
           jsonb_build_object('sourceLang', (array['auto', 'ko', 'en', 'auto'])[1 + i % 4], 'translate', rare or i % 3 = 0,
             'targetLang', case when rare then '["fr"]' when i % 3 = 0 then '["en"]' else '[]' end::jsonb,
             'outputFormats', case when rare then '["txt"]' else '["srt", "vtt"]' end::jsonb,
             'diarization', rare or i % 50 = 0, 'profile', case when rare then 'rare' else 'auto' end, 'audioTrack', '',
             'engine', case when rare then 'rare' when i % 11 < 5 then 'common' else '' end),
           100, 1, a.created_at, a.created_at, a.created_at, case when not waits then a.created_at end,
           case when not waits then a.created_at + case when rare then 7200 else 1 + i % 600 end * interval '1 second' end,
           case when cause is not null then 'ASR_FAILED' end,
           case when cause is not null then 'TRANSCRIBE' end,
           case when cause is not null then 3 end,
           'engine: cause ' || chr(65 + cause),
           encode(sha256(convert_to('cause ' || cause, 'UTF8')), 'hex'),
           case when not waits then (array['ko', 'en'])[1 + i % 2] end,
           case when rare then '{"": [{"code": "LOOP_RERUN", "fromMs": 0, "toMs": 9, "count": 1, "detail": ""}]}'
             when i % 10 = 0 then '{"": [{"code": "RULES", "fromMs": 0, "toMs": 9, "count": 1, "detail": ""}]}'
             else '{}' end::jsonb,
           now() + interval '1 day' -- so that nobody asks after the workflows of those that wait
    from (select ?::uuid as id, ? as n) w join assets a on a.workspace_id = w.id
      cross join lateral (select split_part(a.storage_key, '/', 3)::int as i) f
      cross join lateral (
        select i % (n / 10) = 7 as rare, i % 200 = 3 as waits, case when i % 5 = 1 then i / 5 % 12 end as cause) c
    where a.storage_key like 'bench/%'""",
    """
    insert into failure_causes (id, workspace_id, user_id, fingerprint, error_code, error_step, message,
                                first_seen, last_seen)
    select md5('c' || w.id || j.error_fingerprint)::uuid, w.id, ?, j.error_fingerprint, 'ASR_FAILED',
           'TRANSCRIBE', min(j.error_message), min(j.finished_at), max(j.finished_at)
    from (select ?::uuid as id, ? as n) w join jobs j on j.workspace_id = w.id
    where j.error_fingerprint is not null
    group by w.id, j.error_fingerprint""",
    """
    insert into usage_records (id, user_id, workspace_id, job_id, asset_id, filename, processing_ms,
                               translation_ms, cost_units, outputs, status, created_at)
    select md5('u' || j.id)::uuid, ?, w.id, j.id, j.asset_id, j.filename, 60000, 0, 1, 2,
           'succeeded', j.finished_at
    from (select ?::uuid as id, ? as n) w join jobs j on j.workspace_id = w.id
    where j.status = 'succeeded'"""
  };

  private final Caller caller;
  private final UserId colleague;
  private final ApiClient api;

  private Archive(Caller caller, UserId colleague, ApiClient api) {
    this.caller = caller;
    this.colleague = colleague;
    this.api = api;
  }

  /** Makes one of that many rows in the product that answers at {@code url}. */
  static Archive create(DataSource database, Store store, String url, int rows)
      throws SQLException {
    Caller caller = Seed.owner(database);
    AssetId asset = Seed.uploaded(store, caller, "first.mp4");
    Seed.job(store, caller, asset, false);
    Caller colleague = Seed.owner(database);
    try (Connection connection = database.getConnection()) {
      execute(
          connection,
          "insert into memberships (user_id, workspace_id, role) values ('%s', '%s', 'member')"
              .formatted(colleague.userId(), caller.workspaceId()));
      execute(connection, "alter table assets disable trigger count_stored_bytes");
      for (String insert : ROWS) {
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
          statement.setObject(1, caller.userId().value());
          statement.setObject(2, caller.workspaceId().value());
          statement.setInt(3, rows);
          statement.executeUpdate();
        }
      }
      execute(connection, "alter table assets enable trigger count_stored_bytes");
      execute(
          connection,
          "update workspaces w set stored_bytes = (select sum(size_bytes) from assets"
              + " where workspace_id = w.id) where id = '"
              + caller.workspaceId()
              + "'");
      execute(connection, "vacuum (analyze) assets, jobs, failure_causes, usage_records");
    }
    String token = Tokens.next();
    store
        .accounts()
        .createToken(caller.userId(), caller.workspaceId(), "bench", Tokens.sha256(token));
    return new Archive(caller, colleague.userId(), new ApiClient(url, token));
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  Caller caller() {
    return caller;
  }

  /** Who made the ten jobs that are unlike all others. */
  UserId colleague() {
    return colleague;
  }

  ApiClient api() {
    return api;
  }
}
