package io.jamak.store.usage;

import static io.jamak.store.generated.Tables.EVENTS;

import io.jamak.domain.account.WorkspaceId;
import io.jamak.store.sql.Db;
import java.time.Instant;
import org.jooq.QueryPart;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** Works the KPIs out; what a browser sent as a number is used as one only where it is one. */
final class JooqKpis {
  /** An upload keeps its id in the browser over all its tries; older acts have their asset's. */
  private static final String UPLOADS =
      """
      with upload as (
        select bool_or(type = 'ASSET_UPLOAD_STARTED') as started,
               bool_or(type = 'ASSET_UPLOAD_SUCCEEDED') as arrived,
               max(case jsonb_typeof(payload_json -> 'attempt') when 'number'
                     then (payload_json ->> 'attempt')::numeric end) as attempt,
               min(case jsonb_typeof(payload_json -> 'cardMs') when 'number'
                     then (payload_json ->> 'cardMs')::float8 end) as card
        from events
        where workspace_id = {0} and created_at >= {1} and created_at < {2}
          and type in ('ASSET_UPLOAD_STARTED', 'ASSET_UPLOAD_SUCCEEDED', 'ASSET_UPLOAD_FAILED')
        group by coalesce(payload_json ->> 'upload', entity_id::text))
      select count(*) as uploads,
             count(*) filter (where arrived) as uploaded,
             count(*) filter (where attempt > 1) as retried,
             count(*) filter (where attempt > 1 and arrived) as retried_uploaded,
             percentile_cont(0.5) within group (order by card) filter (where card > 0) as median,
             percentile_cont(0.95) within group (order by card) filter (where card > 0) as p95
      from upload where started
      """;

  private static final String QUEUE =
      """
      select coalesce(sum(n) filter (where type = 'QUEUE_ADD_CLICKED'), 0)::bigint as queued,
             coalesce(sum(n) filter (where type = 'JOB_RUN_CLICKED'), 0)::bigint as run
      from (
        select type, case jsonb_typeof(payload_json -> 'n') when 'number'
                       then least((payload_json ->> 'n')::numeric, 100000) end as n
        from events
        where workspace_id = {0} and created_at >= {1} and created_at < {2}
          and (type = 'QUEUE_ADD_CLICKED'
            or type = 'JOB_RUN_CLICKED' and payload_json ->> 'from' = 'queue')) as act
      """;

  private JooqKpis() {}

  static Kpis of(Db db, WorkspaceId workspace, Instant from, Instant to) {
    return db.read(
        dsl -> {
          QueryPart[] when = {
            DSL.val(workspace, EVENTS.WORKSPACE_ID),
            DSL.val(from, EVENTS.CREATED_AT),
            DSL.val(to, EVENTS.CREATED_AT)
          };
          Record uploads = dsl.fetchSingle(UPLOADS, when);
          Record queue = dsl.fetchSingle(QUEUE, when);
          return new Kpis(
              uploads.get("uploads", Long.class),
              uploads.get("uploaded", Long.class),
              uploads.get("retried", Long.class),
              uploads.get("retried_uploaded", Long.class),
              queue.get("queued", Long.class),
              queue.get("run", Long.class),
              uploads.get("median", Double.class),
              uploads.get("p95", Double.class));
        });
  }
}
