package io.jamak.store.asset;

import static io.jamak.store.generated.Tables.ASSETS;
import static io.jamak.store.generated.Tables.JOBS;

import io.jamak.domain.asset.SoundTrack;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.job.JobId;
import io.jamak.domain.job.JobStatus;
import io.jamak.store.sql.AsOf;
import io.jamak.store.sql.Json;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.SelectJoinStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Reads an asset with its badge's job from a row. */
final class AssetRows {
  private static final Field<Boolean> IN_QUEUE =
      DSL.field(
              DSL.exists(
                  DSL.selectOne()
                      .from(JOBS.as("draft"))
                      .where(JOBS.as("draft").ASSET_ID.eq(ASSETS.ID))
                      .and(JOBS.as("draft").STATUS.eq(DSL.inline(JobStatus.DRAFT, JOBS.STATUS)))))
          .as("in_queue");

  private static final Field<ErrorCode> JOB_ERROR = JOBS.ERROR_CODE.as("job_error_code");

  private static final Field<Integer> WARNINGS =
      DSL.field("jsonb_array_length(warning_codes({0}))", Integer.class, JOBS.WARNINGS_JSON)
          .as("job_warnings");

  private AssetRows() {}

  static SelectJoinStep<Record> select(DSLContext dsl) {
    List<SelectField<?>> columns =
        Stream.concat(
                ASSETS.fieldStream(),
                Stream.of(JOBS.PROGRESS, JOB_ERROR, WARNINGS, JOBS.NO_SPEECH, IN_QUEUE, AsOf.FIELD))
            .<SelectField<?>>map(field -> field)
            .toList();
    return dsl.select(columns).from(ASSETS).leftJoin(JOBS).on(JOBS.ID.eq(ASSETS.LATEST_JOB_ID));
  }

  static AssetRow of(Record row) {
    return new AssetRow(
        row.get(ASSETS.ID),
        row.get(ASSETS.USER_ID),
        row.get(ASSETS.WORKSPACE_ID),
        row.get(ASSETS.FILENAME),
        row.get(ASSETS.STORAGE_KEY),
        row.get(ASSETS.SIZE_BYTES),
        row.get(ASSETS.MIME_TYPE),
        row.get(ASSETS.DURATION_MS),
        row.get(ASSETS.WIDTH),
        row.get(ASSETS.HEIGHT),
        soundTracks(row.get(ASSETS.SOUND_TRACKS)),
        row.get(ASSETS.THUMBNAIL_KEY),
        row.get(ASSETS.SOURCE_ETAG),
        row.get(ASSETS.STATUS),
        row.get(ASSETS.ERROR_CODE),
        row.get(ASSETS.ERROR_MESSAGE),
        List.of(row.get(ASSETS.TAGS)),
        latest(row),
        row.get(IN_QUEUE),
        row.get(ASSETS.CREATED_AT),
        row.get(ASSETS.UPDATED_AT),
        AsOf.of(row));
  }

  private static List<SoundTrack> soundTracks(JSONB column) {
    return List.of(Json.MAPPER.treeToValue(Json.tree(column), SoundTrack[].class));
  }

  private static AssetRow.@Nullable LatestJob latest(Record row) {
    JobId id = row.get(ASSETS.LATEST_JOB_ID);
    return id == null
        ? null
        : new AssetRow.LatestJob(
            id,
            row.get(ASSETS.LATEST_JOB_STATUS),
            row.get(JOBS.PROGRESS),
            row.get(JOB_ERROR),
            row.get(WARNINGS),
            row.get(JOBS.NO_SPEECH));
  }
}
