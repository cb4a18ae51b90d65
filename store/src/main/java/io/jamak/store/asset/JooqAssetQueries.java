package io.jamak.store.asset;

import static io.jamak.store.generated.Tables.ASSETS;
import static io.jamak.store.generated.Tables.WORKSPACES;

import io.jamak.domain.account.WorkspaceId;
import io.jamak.domain.asset.AssetId;
import io.jamak.domain.asset.AssetStatus;
import io.jamak.store.Slice;
import io.jamak.store.sql.Db;
import io.jamak.store.sql.Search;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.SelectQuery;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Reads assets. */
final class JooqAssetQueries implements AssetQueries {
  private final Db db;

  JooqAssetQueries(Db db) {
    this.db = db;
  }

  @Override
  public Optional<AssetRow> find(WorkspaceId workspace, AssetId id) {
    return one(living(workspace).and(ASSETS.ID.eq(id)));
  }

  @Override
  public Optional<AssetRow> findForWorker(AssetId id) {
    return one(ASSETS.ID.eq(id).and(ASSETS.DELETED_AT.isNull()));
  }

  private Optional<AssetRow> one(Condition condition) {
    return db.read(dsl -> AssetRows.select(dsl).where(condition).fetchOptional(AssetRows::of));
  }

  @Override
  public Slice<AssetRow> list(
      WorkspaceId workspace,
      AssetFilter filter,
      AssetSort sort,
      Slice.@Nullable Position after,
      int limit) {
    return db.read(
        dsl -> {
          SelectQuery<Record> query =
              AssetRows.select(dsl).where(condition(workspace, filter)).getQuery();
          return AssetOrders.of(sort).page(query, after, limit, AssetRows::of);
        });
  }

  @Override
  public List<AssetRow> listByIds(WorkspaceId workspace, List<AssetId> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return db.read(
        dsl ->
            AssetRows.select(dsl)
                .where(living(workspace).and(ASSETS.ID.in(ids)))
                .fetch(AssetRows::of));
  }

  @Override
  public Optional<AssetRow> findSame(WorkspaceId workspace, long sizeBytes, String fingerprint) {
    return db.read(
        dsl ->
            AssetRows.select(dsl)
                .where(living(workspace))
                .and(ASSETS.FINGERPRINT.eq(fingerprint))
                .and(ASSETS.SIZE_BYTES.eq(sizeBytes))
                .orderBy(ASSETS.STATUS.eq(AssetStatus.UPLOADED).desc(), ASSETS.CREATED_AT.desc())
                .limit(1)
                .fetchOptional(AssetRows::of));
  }

  @Override
  public Optional<String> fingerprint(WorkspaceId workspace, AssetId id) {
    return db.read(
        dsl ->
            dsl.select(ASSETS.FINGERPRINT)
                .from(ASSETS)
                .where(living(workspace).and(ASSETS.ID.eq(id)))
                .fetchOptional(ASSETS.FINGERPRINT));
  }

  @Override
  public Map<AssetFilter.State, Long> counts(WorkspaceId workspace, AssetFilter filter) {
    return db.read(
        dsl -> {
          Map<AssetFilter.State, Long> counts = new EnumMap<>(AssetFilter.State.class);
          for (AssetFilter.State state : AssetFilter.State.values()) {
            counts.put(state, 0L);
          }
          dsl.select(ASSETS.BADGE, DSL.count().cast(Long.class))
              .from(ASSETS)
              .where(wanted(workspace, filter))
              .groupBy(ASSETS.BADGE)
              .forEach(row -> counts.put(row.value1(), row.value2()));
          return counts;
        });
  }

  @Override
  public long storedBytes(WorkspaceId workspace) {
    return db.read(
        dsl ->
            dsl.select(WORKSPACES.STORED_BYTES)
                .from(WORKSPACES)
                .where(WORKSPACES.ID.eq(workspace))
                .fetchSingle()
                .value1());
  }

  @Override
  public List<AssetRow> listWithoutFacts(int limit) {
    return db.read(
        dsl ->
            AssetRows.select(dsl)
                .where(ASSETS.STATUS.eq(DSL.inline(AssetStatus.UPLOADED, ASSETS.STATUS)))
                .and(ASSETS.DURATION_MS.isNull())
                .and(ASSETS.ERROR_CODE.isNull())
                .and(ASSETS.DELETED_AT.isNull())
                .orderBy(ASSETS.UPDATED_AT)
                .limit(limit)
                .fetch(AssetRows::of));
  }

  private static Condition condition(WorkspaceId workspace, AssetFilter filter) {
    Condition all = wanted(workspace, filter);
    return filter.states().isEmpty() ? all : all.and(ASSETS.BADGE.in(filter.states()));
  }

  private static Condition wanted(WorkspaceId workspace, AssetFilter filter) {
    return living(workspace).and(search(filter.search())).and(tagged(filter.tag()));
  }

  private static Condition living(WorkspaceId workspace) {
    return ASSETS.WORKSPACE_ID.eq(workspace).and(ASSETS.DELETED_AT.isNull());
  }

  private static Condition search(@Nullable String text) {
    return text == null ? DSL.noCondition() : Search.inAsset(text);
  }

  /** Tags are part of what is searched, so its index finds those that may have it. */
  private static Condition tagged(@Nullable String tag) {
    return tag == null
        ? DSL.noCondition()
        : Search.inAsset(tag).and(ASSETS.TAGS.contains(new String[] {tag}));
  }
}
