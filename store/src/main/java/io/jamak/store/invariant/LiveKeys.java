package io.jamak.store.invariant;

import static io.jamak.store.generated.Tables.ASSETS;
import static io.jamak.store.generated.Tables.JOB_OUTPUTS;
import static io.jamak.store.generated.Tables.REPLACED_OUTPUTS;
import static io.jamak.store.generated.Tables.UPLOAD_SESSIONS;
import static io.jamak.store.generated.Tables.WORKSPACES;

import io.jamak.domain.account.WorkspaceId;
import io.jamak.store.sql.Db;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which storage keys a row stands for. Intermediate results ({@code w/<workspace>/steps/...}) are a
 * cache: they live while their workspace does.
 */
final class LiveKeys {
  private final Db db;

  LiveKeys(Db db) {
    this.db = db;
  }

  /** Those of {@code keys} that no live row stands for. */
  List<String> without(Collection<String> keys) {
    Set<String> live = new HashSet<>(rows(keys));
    Set<String> workspaces = workspaces();
    return keys.stream()
        .filter(key -> !live.contains(key))
        .filter(key -> !isStep(key, workspaces))
        .toList();
  }

  boolean hasUpload(String multipartId) {
    return db.read(
        dsl -> dsl.fetchExists(UPLOAD_SESSIONS, UPLOAD_SESSIONS.MULTIPART_ID.eq(multipartId)));
  }

  private Set<String> rows(Collection<String> keys) {
    return db.read(
        dsl ->
            dsl.select(ASSETS.STORAGE_KEY)
                .from(ASSETS)
                .where(ASSETS.STORAGE_KEY.in(keys))
                .and(ASSETS.DELETED_AT.isNull())
                .union(
                    dsl.select(ASSETS.THUMBNAIL_KEY)
                        .from(ASSETS)
                        .where(ASSETS.THUMBNAIL_KEY.in(keys))
                        .and(ASSETS.DELETED_AT.isNull()))
                .union(
                    dsl.select(JOB_OUTPUTS.STORAGE_KEY)
                        .from(JOB_OUTPUTS)
                        .where(JOB_OUTPUTS.STORAGE_KEY.in(keys)))
                .union(
                    dsl.select(REPLACED_OUTPUTS.STORAGE_KEY)
                        .from(REPLACED_OUTPUTS)
                        .where(REPLACED_OUTPUTS.STORAGE_KEY.in(keys)))
                .fetchSet(ASSETS.STORAGE_KEY));
  }

  private Set<String> workspaces() {
    return db
        .read(dsl -> dsl.select(WORKSPACES.ID).from(WORKSPACES).fetchSet(WORKSPACES.ID))
        .stream()
        .map(WorkspaceId::toString)
        .collect(Collectors.toSet());
  }

  private static boolean isStep(String key, Set<String> workspaces) {
    String[] parts = key.split("/", 4);
    return parts.length == 4
        && parts[0].equals("w")
        && parts[2].equals("steps")
        && workspaces.contains(parts[1]);
  }
}
