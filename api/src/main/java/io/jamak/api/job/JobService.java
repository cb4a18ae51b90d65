package io.jamak.api.job;

import io.jamak.api.AfterCommit;
import io.jamak.api.engine.EngineService;
import io.jamak.api.paging.Page;
import io.jamak.domain.account.Caller;
import io.jamak.domain.asset.AssetId;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import io.jamak.domain.job.JobBatchId;
import io.jamak.domain.job.JobId;
import io.jamak.domain.job.JobOptions;
import io.jamak.domain.job.JobStatus;
import io.jamak.domain.job.JobStep;
import io.jamak.domain.job.OutputId;
import io.jamak.domain.job.WarningCode;
import io.jamak.store.Outcome;
import io.jamak.store.Store;
import io.jamak.store.job.JobFacets;
import io.jamak.store.job.JobFilter;
import io.jamak.store.job.JobQueries;
import io.jamak.store.job.JobRepository;
import io.jamak.store.job.JobRow;
import io.jamak.store.job.JobSort;
import io.jamak.store.job.OutputRow;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * What a user may do with jobs, one or a thousand at a time. REST and screens call the same
 * methods; another workspace's jobs do not exist here. Bulk calls answer for each item.
 */
@Service
public class JobService {
  /** How many jobs one call may name. */
  public static final int MAX_PER_CALL = JobCreator.MAX_PER_CALL;

  private final Store store;
  private final JobCreator creator;
  private final JobRunner runner;
  private final JobStopper stopper;
  private final JobRepeater repeater;
  private final JobReader reader;
  private final JobQueries queries;
  private final JobRepository repository;
  private final EngineService engines;

  JobService(
      Store store,
      JobCreator creator,
      JobRunner runner,
      JobStopper stopper,
      JobRepeater repeater,
      JobReader reader,
      JobQueries queries,
      JobRepository repository,
      EngineService engines) {
    this.store = store;
    this.creator = creator;
    this.runner = runner;
    this.stopper = stopper;
    this.repeater = repeater;
    this.reader = reader;
    this.queries = queries;
    this.repository = repository;
    this.engines = engines;
  }

  /**
   * Makes one job an asset. Those that are to run but do not fit the plan stay DRAFT, with the
   * reason in the results.
   *
   * @throws JamakException OPTIONS_INVALID, LANGUAGE_NOT_SUPPORTED, LANG_PAIR, ENGINE_MISSING,
   *     NOT_FOUND, CONFLICT (an asset is not uploaded): nothing is made then
   */
  public CreatedJobs create(Caller caller, NewJobs order) {
    return together(() -> createAll(caller, order));
  }

  private CreatedJobs createAll(Caller caller, NewJobs order) {
    CreatedJobs drafts = creator.drafts(caller, order);
    if (!order.queued() || drafts.jobs().isEmpty()) {
      return drafts;
    }
    List<JobId> ids = drafts.jobs().stream().map(JobRow::id).toList();
    List<BulkResult> results = runner.run(caller, ids, JobBatchId.next());
    return new CreatedJobs(listByIds(caller, ids), results, drafts.skipped());
  }

  /** Changes what was said of the options, and the priority unless null, of drafts. */
  public List<BulkResult> change(
      Caller caller, List<JobId> ids, JobOptionsInput options, @Nullable Integer priority) {
    JobCreator.checkCount("jobIds", ids.size());
    if (priority != null) {
      JobCreator.checkPriority(priority);
    }
    OptionsMaker.checkAlone(options);
    List<JobRow> rows = listByIds(caller, ids);
    List<BulkResult> results = new ArrayList<>();
    for (JobId id : new LinkedHashSet<>(ids)) {
      results.add(
          rows.stream()
              .filter(row -> row.id().equals(id))
              .findFirst()
              .map(row -> changeOne(caller, row, options, priority))
              .orElseGet(() -> BulkResult.absent(id)));
    }
    return results;
  }

  private BulkResult changeOne(
      Caller caller, JobRow job, JobOptionsInput input, @Nullable Integer priority) {
    try {
      JobOptions options = OptionsMaker.merge(job.options(), input);
      EngineRules.check(options, engines.current());
      Outcome outcome = repository.changeOptions(caller, job.id(), options);
      boolean open = outcome == Outcome.DONE || outcome == Outcome.ALREADY;
      if (priority != null && open) {
        outcome = repository.changePriority(caller, job.id(), priority);
      }
      return BulkResult.of(job.id(), outcome, JobStatus.DRAFT.code());
    } catch (JamakException refused) {
      return BulkResult.failed(job.id(), refused);
    }
  }

  /**
   * Sends drafts off to run. What does not fit the plan stays DRAFT and is answered as failed with
   * QUOTA. Those that go are a batch.
   */
  public List<BulkResult> run(Caller caller, List<JobId> ids) {
    return run(caller, ids, JobBatchId.next());
  }

  /** The same; those that go are of this batch, which may have jobs already. */
  public List<BulkResult> run(Caller caller, List<JobId> ids, JobBatchId batch) {
    JobCreator.checkCount("jobIds", ids.size());
    return runner.run(caller, ids, batch);
  }

  /**
   * Refuses more ids than one call takes, and none.
   *
   * @throws JamakException BAD_REQUEST
   */
  public static void checkCount(String field, int count) {
    JobCreator.checkCount(field, count);
  }

  /** Refuses, with BAD_REQUEST, a priority that none may have. */
  public static void checkPriority(int priority) {
    JobCreator.checkPriority(priority);
  }

  /** Sets the priority of drafts and waiting jobs; what runs already keeps its own. */
  public List<BulkResult> setPriority(Caller caller, List<JobId> ids, int priority) {
    JobCreator.checkCount("jobIds", ids.size());
    JobCreator.checkPriority(priority);
    return ids.stream()
        .distinct()
        .map(
            id ->
                BulkResult.of(
                    id, repository.changePriority(caller, id, priority), "draft or queued"))
        .toList();
  }

  /** Cancels drafts and waiting jobs at once, and accepts that running ones end. */
  public List<BulkResult> cancel(Caller caller, List<JobId> ids) {
    JobCreator.checkCount("jobIds", ids.size());
    return stopper.cancel(caller, ids, false);
  }

  /** {@link #cancel} for jobs whose workers answer no more: they end at once. */
  public List<BulkResult> cancelByForce(Caller caller, List<JobId> ids) {
    JobCreator.checkCount("jobIds", ids.size());
    return stopper.cancel(caller, ids, true);
  }

  /** Cancels whatever is open on an asset. */
  public void cancelAllOf(Caller caller, AssetId asset) {
    JobFilter open =
        new JobFilter.Builder()
            .assetId(asset)
            .statuses(Set.of(JobStatus.DRAFT, JobStatus.QUEUED, JobStatus.RUNNING))
            .build();
    List<JobId> ids = new ArrayList<>();
    reader.each(caller, open, JobSort.NEWEST, JobCreator.MAX_PER_CALL, job -> ids.add(job.id()));
    stopper.cancel(caller, ids, false);
  }

  /**
   * Runs a finished job again as a new one that points at it.
   *
   * @param changes to the old options; {@link JobOptionsInput#NONE} keeps them
   * @param from the step with which it begins; null for that of the old one, or for the first where
   *     options change
   * @throws JamakException NOT_FOUND, CONFLICT while the old one has not ended, RESULTS_GONE where
   *     it cannot begin with that step, QUOTA where the plan does not hold the new one: nothing is
   *     made then
   */
  public JobRow retry(Caller caller, JobId id, JobOptionsInput changes, @Nullable JobStep from) {
    return together(() -> retryOne(caller, id, changes, from));
  }

  private JobRow retryOne(
      Caller caller, JobId id, JobOptionsInput changes, @Nullable JobStep from) {
    JobRow old = reader.get(caller, id);
    if (!old.status().isTerminal()) {
      throw new JamakException(
          ErrorCode.CONFLICT,
          "status: " + old.status().code() + " (expected: succeeded, failed or canceled)");
    }
    JobOptions options = OptionsMaker.merge(old.options(), changes);
    return repeater.repeatOne(caller, old, options, StartRules.stepFor(old, options, from));
  }

  private <T> T together(Supplier<T> work) {
    return AfterCommit.around(() -> store.inTransaction(work));
  }

  /**
   * Runs what failed or was canceled again, each with its own options; results carry the old ids.
   * What cannot succeed, and what a later attempt stands for, is skipped with the reason.
   */
  public List<BulkResult> retryAll(Caller caller, List<JobId> ids) {
    JobCreator.checkCount("jobIds", ids.size());
    return together(() -> repeater.repeatAll(caller, ids));
  }

  /** A page of jobs. */
  public Page<JobRow> list(
      Caller caller, JobFilter filter, JobSort sort, @Nullable String cursor, int limit) {
    return reader.list(caller, filter, sort, cursor, limit);
  }

  /**
   * Hands over at most {@code most} jobs that match, page by page: for exports and "select all".
   */
  public void each(Caller caller, JobFilter filter, JobSort sort, int most, Consumer<JobRow> each) {
    reader.each(caller, filter, sort, most, each);
  }

  /** How many jobs stand in each state under a filter. */
  public Map<JobStatus, Long> counts(Caller caller, JobFilter filter) {
    return reader.counts(caller, filter);
  }

  /** What jobs of the workspace may be filtered by. */
  public JobFacets facets(Caller caller) {
    return reader.facets(caller);
  }

  /** The kinds of warnings that jobs of the workspace finished with. */
  public Set<WarningCode> warningCodes(Caller caller) {
    return queries.warningCodes(caller.workspaceId());
  }

  /** The rows of these ids in the order of {@code ids}; unknown ones are left out. */
  public List<JobRow> listByIds(Caller caller, List<JobId> ids) {
    return reader.byIds(caller, ids).stream()
        .sorted(java.util.Comparator.comparingInt(row -> ids.indexOf(row.id())))
        .toList();
  }

  /** One job, or NOT_FOUND. */
  public JobRow get(Caller caller, JobId id) {
    return reader.get(caller, id);
  }

  /** One job with outputs and history, or NOT_FOUND. */
  public JobDetail detail(Caller caller, JobId id) {
    return reader.detail(caller, id);
  }

  /** One output, or NOT_FOUND. */
  public OutputRow output(Caller caller, JobId job, OutputId output) {
    return reader.output(caller, job, output);
  }
}
