package io.jamak.api.job;

import io.jamak.api.AfterCommit;
import io.jamak.api.engine.Capabilities;
import io.jamak.api.engine.EngineService;
import io.jamak.api.temporal.JobDispatcher;
import io.jamak.domain.account.Caller;
import io.jamak.domain.asset.AssetId;
import io.jamak.domain.asset.AssetStatus;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import io.jamak.domain.job.JobBatchId;
import io.jamak.domain.job.JobId;
import io.jamak.domain.job.JobStatus;
import io.jamak.store.Outcome;
import io.jamak.store.Store;
import io.jamak.store.account.AccountRepository;
import io.jamak.store.asset.AssetQueries;
import io.jamak.store.asset.AssetRow;
import io.jamak.store.job.JobQueries;
import io.jamak.store.job.JobRepository;
import io.jamak.store.job.JobRow;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Sends drafts off to run, as far as the plan and the engines allow: all changes of a call in one
 * transaction, one call of a workspace at a time.
 */
@Component
class JobRunner {
  private final JobQueries queries;
  private final JobRepository repository;
  private final AssetQueries assets;
  private final EngineService engines;
  private final Budgets budgets;
  private final JobDispatcher dispatcher;
  private final Store store;
  private final AccountRepository accounts;

  JobRunner(
      JobQueries queries,
      JobRepository repository,
      AssetQueries assets,
      EngineService engines,
      Budgets budgets,
      JobDispatcher dispatcher,
      Store store,
      AccountRepository accounts) {
    this.queries = queries;
    this.repository = repository;
    this.assets = assets;
    this.engines = engines;
    this.budgets = budgets;
    this.dispatcher = dispatcher;
    this.store = store;
    this.accounts = accounts;
  }

  /** One result for each id, in order; what fails stays DRAFT, what goes is of the batch. */
  List<BulkResult> run(Caller caller, List<JobId> ids, JobBatchId batch) {
    List<JobId> wanted = List.copyOf(new LinkedHashSet<>(ids));
    List<BulkResult> results = store.inTransaction(() -> runAlone(caller, wanted, batch));
    AfterCommit.run(dispatcher::wake);
    return results;
  }

  private List<BulkResult> runAlone(Caller caller, List<JobId> ids, JobBatchId batch) {
    accounts.lockLimits(caller.workspaceId());
    Map<JobId, JobRow> rows =
        queries.listByIds(caller.workspaceId(), ids).stream()
            .collect(Collectors.toMap(JobRow::id, Function.identity()));
    Map<AssetId, AssetRow> videos = videosOf(caller, rows.values().stream().toList());
    Budget budget = budgets.open(caller.workspaceId());
    Capabilities possible = engines.current();
    Map<JobId, BulkResult> results = new HashMap<>();
    for (JobRow row : inOrder(ids, rows)) {
      BulkResult refusal = refuse(row, videos.get(row.assetId()), budget, possible);
      if (refusal != null) {
        results.put(row.id(), refusal);
      }
    }
    queue(caller, inOrder(ids, rows), batch, results);
    return ids.stream().map(id -> results.getOrDefault(id, BulkResult.absent(id))).toList();
  }

  private void queue(
      Caller caller, List<JobRow> rows, JobBatchId batch, Map<JobId, BulkResult> results) {
    List<JobId> ready =
        rows.stream().map(JobRow::id).filter(id -> !results.containsKey(id)).toList();
    Map<JobId, Outcome> outcomes = repository.queueAll(caller, ready, batch);
    outcomes.forEach((id, outcome) -> results.put(id, BulkResult.of(id, outcome, "draft")));
  }

  private static List<JobRow> inOrder(List<JobId> ids, Map<JobId, JobRow> rows) {
    return ids.stream().filter(rows::containsKey).map(rows::get).toList();
  }

  /** Why this job cannot go, or null when it can and its share of the budget is taken. */
  private static @Nullable BulkResult refuse(
      JobRow job, @Nullable AssetRow video, Budget budget, Capabilities possible) {
    if (job.status() != JobStatus.DRAFT) {
      return BulkResult.skipped(
          job.id(), ErrorCode.CONFLICT, "status: " + job.status().code() + " (expected: draft)");
    }
    try {
      EngineRules.check(job.options(), possible);
      budget.take(ready(job, video).durationMs(), job.options(), job.fromStep());
    } catch (JamakException refused) {
      return BulkResult.failed(job.id(), refused);
    }
    return null;
  }

  private Map<AssetId, AssetRow> videosOf(Caller caller, List<JobRow> rows) {
    List<AssetId> ids = rows.stream().map(JobRow::assetId).distinct().toList();
    return assets.listByIds(caller.workspaceId(), ids).stream()
        .collect(Collectors.toMap(AssetRow::id, Function.identity()));
  }

  /** The job's asset, or why it cannot be worked on. */
  static AssetRow ready(JobRow job, @Nullable AssetRow video) {
    if (video == null) {
      throw new JamakException(
          ErrorCode.NOT_FOUND, "asset of job " + job.id() + ": deleted (expected: uploaded)");
    }
    if (video.status() != AssetStatus.UPLOADED) {
      throw new JamakException(
          ErrorCode.CONFLICT,
          "asset of job " + job.id() + ": " + video.status().code() + " (expected: uploaded)");
    }
    return video;
  }
}
