package io.jamak.api.job;

import io.jamak.api.AfterCommit;
import io.jamak.api.engine.Capabilities;
import io.jamak.api.engine.EngineService;
import io.jamak.api.temporal.JobDispatcher;
import io.jamak.domain.account.Caller;
import io.jamak.domain.asset.AssetId;
import io.jamak.domain.bulk.BulkKind;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import io.jamak.domain.job.JobBatchId;
import io.jamak.domain.job.JobId;
import io.jamak.domain.job.JobOptions;
import io.jamak.domain.job.JobStep;
import io.jamak.store.Store;
import io.jamak.store.account.AccountRepository;
import io.jamak.store.asset.AssetQueries;
import io.jamak.store.asset.AssetRow;
import io.jamak.store.job.JobQueries;
import io.jamak.store.job.JobRepository;
import io.jamak.store.job.JobRepository.NewJob;
import io.jamak.store.job.JobRow;
import io.jamak.store.outage.DatabaseOutage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Runs ended jobs again, many of them with their own options in few statements. One that cannot
 * run, also because the plan does not hold it, makes no new job, and leaves the others alone.
 */
@Component
public class JobRepeater {
  private final JobQueries queries;
  private final JobRepository repository;
  private final AssetQueries assets;
  private final EngineService engines;
  private final Budgets budgets;
  private final JobDispatcher dispatcher;
  private final Store store;
  private final AccountRepository accounts;

  JobRepeater(
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

  /**
   * The new job, queued; in the caller's transaction.
   *
   * @param old a job that has ended, however it did
   * @param options of the new one
   * @param fromStep with which it begins, for which {@code old} has the results; null for the first
   * @throws JamakException QUOTA where the plan does not hold it, NOT_FOUND, CONFLICT, or what is
   *     wrong with the options: nothing is made then
   */
  JobRow repeatOne(Caller caller, JobRow old, JobOptions options, @Nullable JobStep fromStep) {
    accounts.lockLimits(caller.workspaceId());
    AssetRow video = videosOf(caller, List.of(old)).get(old.assetId());
    NewJob wanted = NewJob.again(old, options, fromStep);
    take(old, wanted, video, budgets.open(caller.workspaceId()), engines.current());
    JobRow made = repository.create(caller, List.of(wanted), true).getFirst();
    AfterCommit.run(dispatcher::wake);
    return made;
  }

  /** One result for each id, in order; in the caller's transaction. */
  List<BulkResult> repeatAll(Caller caller, List<JobId> ids) {
    accounts.lockLimits(caller.workspaceId());
    Map<JobId, BulkResult> results = new LinkedHashMap<>();
    ids.forEach(id -> results.put(id, BulkResult.absent(id)));
    List<JobRow> fits = new ArrayList<>();
    for (JobRow row : queries.listByIds(caller.workspaceId(), List.copyOf(results.keySet()))) {
      ErrorCode refusal =
          BulkKind.RETRY.refusal(row.status(), row.errorCode(), false, row.retried());
      if (refusal == null) {
        fits.add(row);
      } else {
        results.put(
            row.id(), BulkResult.skipped(row.id(), refusal, "status: " + row.status().code()));
      }
    }
    repeat(caller, fits, JobBatchId.next())
        .forEach((id, repeated) -> results.put(id, repeated.result()));
    return List.copyOf(results.values());
  }

  /**
   * What became of each, by its id; in the caller's transaction, which has locked the workspace's
   * limits.
   *
   * @param ended rows as they stand, each ended
   * @param batch of which the new jobs are, which may have jobs already
   */
  public Map<JobId, Repeated> repeat(Caller caller, List<JobRow> ended, JobBatchId batch) {
    Map<JobId, Repeated> results = new HashMap<>();
    List<JobRow> ready = new ArrayList<>();
    Budget budget = budgets.open(caller.workspaceId());
    Capabilities possible = engines.current();
    Map<AssetId, AssetRow> videos = videosOf(caller, ended);
    Set<JobId> chosen = newestOfEach(ended);
    for (JobRow old : ended) {
      try {
        requireChosen(old, chosen);
        take(old, same(old), videos.get(old.assetId()), budget, possible);
        ready.add(old);
      } catch (JamakException refused) {
        results.put(old.id(), Repeated.refused(old.id(), refused));
      }
    }
    results.putAll(create(caller, ready, batch));
    AfterCommit.run(dispatcher::wake);
    return results;
  }

  /** Of attempts at the same work the newest: one new attempt stands for all of them. */
  private static Set<JobId> newestOfEach(List<JobRow> ended) {
    Comparator<JobRow> byAge =
        Comparator.comparing(JobRow::createdAt).thenComparing(job -> job.id().value());
    return ended.stream()
        .collect(
            Collectors.toMap(
                JobRow::firstAttempt, Function.identity(), BinaryOperator.maxBy(byAge)))
        .values()
        .stream()
        .map(JobRow::id)
        .collect(Collectors.toSet());
  }

  private static void requireChosen(JobRow old, Set<JobId> chosen) {
    if (!chosen.contains(old.id())) {
      throw new JamakException(
          ErrorCode.RETRIED_ALREADY,
          "job " + old.id() + ": a later attempt is run again (expected: one attempt at a time)");
    }
  }

  /** As the old one was: one that began with a later step begins there again. */
  private static NewJob same(JobRow old) {
    return NewJob.again(old, old.options(), old.fromStep());
  }

  private static void take(
      JobRow old, NewJob wanted, @Nullable AssetRow video, Budget budget, Capabilities possible) {
    EngineRules.check(wanted.options(), wanted.fromStep(), possible);
    budget.take(JobRunner.ready(old, video).durationMs(), wanted.options(), wanted.fromStep());
  }

  private Map<AssetId, AssetRow> videosOf(Caller caller, List<JobRow> rows) {
    List<AssetId> ids = rows.stream().map(JobRow::assetId).distinct().toList();
    return assets.listByIds(caller.workspaceId(), ids).stream()
        .collect(Collectors.toMap(AssetRow::id, Function.identity()));
  }

  /** All at once; where one of them is refused, each by itself. */
  private Map<JobId, Repeated> create(Caller caller, List<JobRow> ready, JobBatchId batch) {
    if (ready.isEmpty()) {
      return Map.of();
    }
    try {
      return store.inTransaction(() -> createAll(caller, ready, batch));
    } catch (JamakException refused) {
      if (DatabaseOutage.caused(refused)) {
        throw refused;
      }
      if (ready.size() == 1) {
        JobId only = ready.getFirst().id();
        return Map.of(only, Repeated.refused(only, refused));
      }
      Map<JobId, Repeated> results = new HashMap<>();
      ready.forEach(one -> results.putAll(create(caller, List.of(one), batch)));
      return results;
    }
  }

  private Map<JobId, Repeated> createAll(Caller caller, List<JobRow> ready, JobBatchId batch) {
    List<NewJob> wanted = ready.stream().map(JobRepeater::same).toList();
    Map<JobId, Repeated> results = new HashMap<>();
    for (JobRow made : repository.create(caller, wanted, true, batch)) {
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
          why.code() == ErrorCode.CONFLICT || why.code() == ErrorCode.RETRIED_ALREADY
              ? BulkResult.skipped(old, why.code(), String.valueOf(why.getMessage()))
              : BulkResult.failed(old, why),
          null);
    }
  }
}
