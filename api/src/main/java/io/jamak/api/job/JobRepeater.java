package io.jamak.api.job;

import io.jamak.api.AfterCommit;
import io.jamak.api.engine.Capabilities;
import io.jamak.api.engine.EngineService;
import io.jamak.api.temporal.JobDispatcher;
import io.jamak.domain.account.Caller;
import io.jamak.domain.asset.AssetId;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import io.jamak.domain.job.JobId;
import io.jamak.store.Store;
import io.jamak.store.asset.AssetQueries;
import io.jamak.store.asset.AssetRow;
import io.jamak.store.job.JobRepository;
import io.jamak.store.job.JobRepository.NewJob;
import io.jamak.store.job.JobRow;
import io.jamak.store.outage.DatabaseOutage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Runs many ended jobs again with their own options, in few statements for all of them. One that
 * cannot run makes no new job, and leaves the others alone.
 */
@Component
public class JobRepeater {
  private final JobRepository repository;
  private final AssetQueries assets;
  private final EngineService engines;
  private final Budgets budgets;
  private final JobDispatcher dispatcher;
  private final Store store;

  JobRepeater(
      JobRepository repository,
      AssetQueries assets,
      EngineService engines,
      Budgets budgets,
      JobDispatcher dispatcher,
      Store store) {
    this.repository = repository;
    this.assets = assets;
    this.engines = engines;
    this.budgets = budgets;
    this.dispatcher = dispatcher;
    this.store = store;
  }

  /**
   * What became of each, by its id; in the caller's transaction, which has locked the workspace's
   * limits.
   *
   * @param ended rows as they stand, each ended
   */
  public Map<JobId, Repeated> repeat(Caller caller, List<JobRow> ended) {
    Map<JobId, Repeated> results = new HashMap<>();
    List<JobRow> ready = new ArrayList<>();
    Budget budget = budgets.open(caller.workspaceId());
    Capabilities possible = engines.current();
    Map<AssetId, AssetRow> videos = videosOf(caller, ended);
    for (JobRow old : ended) {
      try {
        EngineRules.check(old.options(), possible);
        AssetRow video = JobRunner.ready(old, videos.get(old.assetId()));
        budget.take(video.durationMs(), old.options());
        ready.add(old);
      } catch (JamakException refused) {
        results.put(old.id(), Repeated.refused(old.id(), refused));
      }
    }
    results.putAll(create(caller, ready));
    AfterCommit.run(dispatcher::wake);
    return results;
  }

  private Map<AssetId, AssetRow> videosOf(Caller caller, List<JobRow> rows) {
    List<AssetId> ids = rows.stream().map(JobRow::assetId).distinct().toList();
    return assets.listByIds(caller.workspaceId(), ids).stream()
        .collect(Collectors.toMap(AssetRow::id, Function.identity()));
  }

  /** All at once; where one of them is refused, each by itself. */
  private Map<JobId, Repeated> create(Caller caller, List<JobRow> ready) {
    if (ready.isEmpty()) {
      return Map.of();
    }
    try {
      return store.inTransaction(() -> createAll(caller, ready));
    } catch (JamakException refused) {
      if (DatabaseOutage.caused(refused)) {
        throw refused;
      }
      if (ready.size() == 1) {
        JobId only = ready.getFirst().id();
        return Map.of(only, Repeated.refused(only, refused));
      }
      Map<JobId, Repeated> results = new HashMap<>();
      ready.forEach(one -> results.putAll(create(caller, List.of(one))));
      return results;
    }
  }

  private Map<JobId, Repeated> createAll(Caller caller, List<JobRow> ready) {
    List<NewJob> wanted =
        ready.stream()
            .map(old -> new NewJob(old.assetId(), old.options(), old.priority(), old.id()))
            .toList();
    Map<JobId, Repeated> results = new HashMap<>();
    for (JobRow made : repository.create(caller, wanted, true)) {
      JobId old = made.retryOf();
      if (old != null) {
        results.put(old, new Repeated(BulkResult.done(old), made.id()));
      }
    }
    return results;
  }

  /**
   * What became of one.
   *
   * @param result of the old job
   * @param made the new job, null where there is none
   */
  public record Repeated(BulkResult result, @Nullable JobId made) {
    private static Repeated refused(JobId old, JamakException why) {
      return new Repeated(
          why.code() == ErrorCode.CONFLICT
              ? BulkResult.skipped(old, why.code(), String.valueOf(why.getMessage()))
              : BulkResult.failed(old, why),
          null);
    }
  }
}
