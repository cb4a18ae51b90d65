package io.jamak.api.job;

import io.jamak.api.engine.Capabilities;
import io.jamak.api.engine.EngineService;
import io.jamak.api.error.Texts;
import io.jamak.domain.account.Caller;
import io.jamak.domain.asset.AssetId;
import io.jamak.domain.asset.AssetStatus;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import io.jamak.domain.job.JobOptions;
import io.jamak.store.asset.AssetQueries;
import io.jamak.store.asset.AssetRow;
import io.jamak.store.job.JobRepository;
import io.jamak.store.job.JobRepository.NewJob;
import io.jamak.store.job.JobRow;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Makes job rows; all of an order or none. */
@Component
class JobCreator {
  static final int MAX_PER_CALL = 1000;
  static final int MAX_PRIORITY = 100;

  private final AssetQueries assets;
  private final JobRepository repository;
  private final EngineService engines;

  JobCreator(AssetQueries assets, JobRepository repository, EngineService engines) {
    this.assets = assets;
    this.repository = repository;
    this.engines = engines;
  }

  /** DRAFT rows for an order, and the assets that were left out. */
  CreatedJobs drafts(Caller caller, NewJobs order) {
    Capabilities possible = engines.current();
    JobOptions options = OptionsMaker.fromDefaults(order.options(), possible);
    EngineRules.check(options, possible);
    checkPriority(order.priority());
    List<NewJob> jobs = new ArrayList<>();
    List<AssetId> skipped = new ArrayList<>();
    for (AssetRow asset : uploaded(caller, order.assetIds())) {
      if (order.skipInQueue() && asset.inQueue()) {
        skipped.add(asset.id());
      } else {
        jobs.add(new NewJob(asset.id(), options, order.priority(), null));
      }
    }
    List<JobRow> rows = jobs.isEmpty() ? List.of() : repository.create(caller, jobs, false);
    return new CreatedJobs(rows, List.of(), skipped);
  }

  static void checkPriority(int priority) {
    if (Math.abs(priority) > MAX_PRIORITY) {
      throw Texts.bad(
          "priority", Integer.toString(priority), "-" + MAX_PRIORITY + " to " + MAX_PRIORITY);
    }
  }

  static void checkCount(String field, int count) {
    if (count < 1 || count > MAX_PER_CALL) {
      throw Texts.bad(field, count + " ids", "1 to " + MAX_PER_CALL);
    }
  }

  private List<AssetRow> uploaded(Caller caller, List<AssetId> ids) {
    checkCount("assetIds", ids.size());
    List<AssetId> wanted = List.copyOf(new LinkedHashSet<>(ids));
    Map<AssetId, AssetRow> found =
        assets.listByIds(caller.workspaceId(), wanted).stream()
            .collect(Collectors.toMap(AssetRow::id, Function.identity()));
    List<AssetRow> rows = new ArrayList<>();
    for (AssetId id : wanted) {
      AssetRow row = found.get(id);
      if (row == null) {
        throw new JamakException(
            ErrorCode.NOT_FOUND, "asset: " + id + " (expected: an asset of this workspace)");
      }
      rows.add(ready(row));
    }
    return rows;
  }

  private static AssetRow ready(AssetRow row) {
    if (row.status() != AssetStatus.UPLOADED) {
      throw new JamakException(
          ErrorCode.CONFLICT,
          "asset " + row.id() + ": " + row.status().code() + " (expected: uploaded)");
    }
    return row;
  }
}
