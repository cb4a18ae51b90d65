package io.jamak.api.bulk;

import io.jamak.api.asset.Tags;
import io.jamak.api.job.BulkResult;
import io.jamak.api.job.JobRepeater;
import io.jamak.api.job.JobRepeater.Repeated;
import io.jamak.api.job.JobService;
import io.jamak.domain.account.Caller;
import io.jamak.domain.asset.AssetId;
import io.jamak.domain.bulk.BulkOutcome;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.job.JobBatchId;
import io.jamak.domain.job.JobId;
import io.jamak.store.Outcome;
import io.jamak.store.asset.AssetQueries;
import io.jamak.store.asset.AssetRepository;
import io.jamak.store.asset.AssetRow;
import io.jamak.store.bulk.BulkActionRow;
import io.jamak.store.bulk.BulkDetails;
import io.jamak.store.bulk.BulkItem;
import io.jamak.store.job.JobQueries;
import io.jamak.store.job.JobRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Acts on the items of a chunk, in the transaction that has locked them, by the use cases that act
 * on single jobs.
 */
@Component
class BulkActs {
  private final JobQueries queries;
  private final AssetQueries assets;
  private final AssetRepository tagged;
  private final JobService jobs;
  private final JobRepeater repeater;

  BulkActs(
      JobQueries queries,
      AssetQueries assets,
      AssetRepository tagged,
      JobService jobs,
      JobRepeater repeater) {
    this.queries = queries;
    this.assets = assets;
    this.tagged = tagged;
    this.jobs = jobs;
    this.repeater = repeater;
  }

  /**
   * Each item with its outcome.
   *
   * @param caller who asked, with the role of now
   */
  List<BulkItem> perform(Caller caller, BulkActionRow action, List<BulkItem> items) {
    Map<JobId, JobRow> rows =
        queries
            .listByIds(caller.workspaceId(), items.stream().map(BulkItem::jobId).toList())
            .stream()
            .collect(Collectors.toMap(JobRow::id, Function.identity()));
    Map<AssetId, AssetRow> living = living(caller, rows.values().stream().toList());
    List<BulkItem> ended = new ArrayList<>();
    List<Fit> fits = new ArrayList<>();
    for (BulkItem item : items) {
      JobRow row = rows.get(item.jobId());
      if (row == null) {
        ended.add(
            item.ended(
                BulkOutcome.FAILED,
                ErrorCode.NOT_FOUND,
                "job: " + item.jobId() + " (expected: a job of this workspace)"));
        continue;
      }
      ErrorCode refusal =
          action
              .kind()
              .refusal(
                  row.status(), row.errorCode(), !living.containsKey(row.assetId()), row.retried());
      if (refusal == null) {
        fits.add(new Fit(item, row));
      } else {
        ended.add(item.ended(BulkOutcome.SKIPPED, refusal, "status: " + row.status().code()));
      }
    }
    if (!fits.isEmpty()) {
      ended.addAll(act(caller, action, fits));
    }
    return ended;
  }

  private Map<AssetId, AssetRow> living(Caller caller, List<JobRow> rows) {
    List<AssetId> ids = rows.stream().map(JobRow::assetId).distinct().toList();
    return assets.listByIds(caller.workspaceId(), ids).stream()
        .collect(Collectors.toMap(AssetRow::id, Function.identity()));
  }

  private List<BulkItem> act(Caller caller, BulkActionRow action, List<Fit> fits) {
    List<JobId> ids = fits.stream().map(fit -> fit.job().id()).toList();
    BulkDetails details = action.details();
    JobBatchId batch = new JobBatchId(action.id().value()); // one for all chunks
    return switch (action.kind()) {
      case CANCEL -> ended(fits, jobs.cancel(caller, ids));
      case RUN -> ended(fits, jobs.run(caller, ids, batch));
      case PRIORITY ->
          ended(
              fits,
              jobs.setPriority(
                  caller, ids, Objects.requireNonNull(details.priority(), "priority")));
      case RETRY -> retry(caller, fits, batch);
      case TAG -> tag(caller, fits, details);
    };
  }

  private static List<BulkItem> ended(List<Fit> fits, List<BulkResult> results) {
    Map<JobId, BulkResult> byId =
        results.stream().collect(Collectors.toMap(BulkResult::jobId, Function.identity()));
    return fits.stream()
        .map(fit -> ended(fit.item(), Objects.requireNonNull(byId.get(fit.job().id()), "a result")))
        .toList();
  }

  private static BulkItem ended(BulkItem item, BulkResult result) {
    BulkOutcome outcome =
        switch (result.verdict()) {
          case DONE -> BulkOutcome.DONE;
          case SKIPPED -> BulkOutcome.SKIPPED;
          case FAILED -> BulkOutcome.FAILED;
        };
    return item.ended(outcome, result.code(), result.message());
  }

  private List<BulkItem> retry(Caller caller, List<Fit> fits, JobBatchId batch) {
    Map<JobId, Repeated> results =
        repeater.repeat(caller, fits.stream().map(Fit::job).toList(), batch);
    return fits.stream()
        .map(
            fit -> {
              Repeated repeated = Objects.requireNonNull(results.get(fit.job().id()), "a result");
              JobId made = repeated.made();
              return made == null ? ended(fit.item(), repeated.result()) : fit.item().made(made);
            })
        .toList();
  }

  /** In the order of the assets, so that two who tag the same ones wait instead of deadlocking. */
  private List<BulkItem> tag(Caller caller, List<Fit> fits, BulkDetails details) {
    return fits.stream()
        .sorted(Comparator.comparing(fit -> fit.job().assetId().toString()))
        .map(fit -> tag(caller, fit, details))
        .toList();
  }

  private BulkItem tag(Caller caller, Fit fit, BulkDetails details) {
    Outcome outcome =
        tagged.retag(
            caller,
            fit.job().assetId(),
            new LinkedHashSet<>(details.addTags()),
            new LinkedHashSet<>(details.removeTags()),
            Tags.MOST);
    BulkItem item = fit.item();
    return switch (outcome) {
      case DONE -> item.ended(BulkOutcome.DONE, null, null);
      case ALREADY -> item.ended(BulkOutcome.SKIPPED, ErrorCode.CONFLICT, "nothing to change");
      case REFUSED ->
          item.ended(
              BulkOutcome.FAILED,
              ErrorCode.BAD_REQUEST,
              "more tags (expected: at most " + Tags.MOST + ")");
      case ABSENT -> item.ended(BulkOutcome.SKIPPED, ErrorCode.NOT_FOUND, "its asset is deleted");
    };
  }

  /** An item with the job with which the act may succeed. */
  private record Fit(BulkItem item, JobRow job) {}
}
