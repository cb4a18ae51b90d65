package io.jamak.api.asset;

import static java.util.stream.Collectors.toMap;

import io.jamak.domain.account.Caller;
import io.jamak.domain.asset.AssetId;
import io.jamak.store.Outcome;
import io.jamak.store.asset.AssetQueries;
import io.jamak.store.asset.AssetRepository;
import io.jamak.store.asset.AssetRow;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;

/**
 * Tags of many assets at once; each asset is a change of its own, so one cannot hold up the rest.
 */
@Service
class TagService {
  private final AssetRepository repository;
  private final AssetQueries queries;

  TagService(AssetRepository repository, AssetQueries queries) {
    this.repository = repository;
    this.queries = queries;
  }

  /** What became of each, with the tags that it has now. */
  List<RetagResultJson.Item> retag(
      Caller caller, List<AssetId> ids, List<String> add, List<String> remove) {
    Set<String> added = new LinkedHashSet<>(add);
    Set<String> removed = new LinkedHashSet<>(remove);
    Map<AssetId, Outcome> outcomes = new LinkedHashMap<>();
    for (AssetId id : ids) {
      outcomes.computeIfAbsent(id, one -> repository.retag(caller, one, added, removed, Tags.MOST));
    }
    Map<AssetId, AssetRow> rows =
        queries.listByIds(caller.workspaceId(), List.copyOf(outcomes.keySet())).stream()
            .collect(toMap(AssetRow::id, row -> row));
    return outcomes.entrySet().stream()
        .map(
            entry ->
                RetagResultJson.item(entry.getKey(), entry.getValue(), rows.get(entry.getKey())))
        .toList();
  }
}
