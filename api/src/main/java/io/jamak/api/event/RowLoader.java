package io.jamak.api.event;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import io.jamak.api.asset.AssetJson;
import io.jamak.api.cause.CauseJson;
import io.jamak.api.job.JobJson;
import io.jamak.domain.account.WorkspaceId;
import io.jamak.domain.asset.AssetId;
import io.jamak.domain.event.EntityType;
import io.jamak.domain.event.EventType;
import io.jamak.domain.job.JobId;
import io.jamak.store.asset.AssetQueries;
import io.jamak.store.cause.CauseRepository;
import io.jamak.store.job.JobQueries;
import io.jamak.store.job.JobRow;
import io.jamak.store.outage.DatabaseOutage;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Puts beside events the records that lists show, so that whoever hears of a change need not ask
 * for it: at most three questions a workspace, however many events there are.
 */
@Component
class RowLoader {
  private static final Logger log = LoggerFactory.getLogger(RowLoader.class);

  /**
   * Too many to read a record for each. What they change in one beside what they say themselves
   * (its {@code updatedAt}, and after a file the language that was heard and warnings) is told with
   * the next of the job's other events, at its end at the latest.
   */
  private static final Set<String> WITHOUT_ROWS =
      Set.of(
          LiveEvent.PROGRESS,
          EventType.JOB_STEP.name(),
          EventType.JOB_OUTPUT.name(),
          EventType.JOB_OUTPUT_CORRECTED.name());

  private final AssetQueries assets;
  private final JobQueries jobs;
  private final CauseRepository causes;

  RowLoader(AssetQueries assets, JobQueries jobs, CauseRepository causes) {
    this.assets = assets;
    this.jobs = jobs;
    this.causes = causes;
  }

  /** All of {@code events} in their order, those of {@code wanted} workspaces with records. */
  List<StreamItem> beside(List<LiveEvent> events, Predicate<WorkspaceId> wanted) {
    Map<WorkspaceId, Rows> rows =
        events.stream()
            .filter(event -> !WITHOUT_ROWS.contains(event.type()))
            .filter(event -> wanted.test(event.workspaceId()))
            .collect(groupingBy(LiveEvent::workspaceId, collectingAndThen(toList(), this::load)));
    return events.stream()
        .map(event -> rows.getOrDefault(event.workspaceId(), Rows.NONE).beside(event))
        .toList();
  }

  /**
   * One row that cannot be read must not stop the events: whoever misses it asks, and is told why.
   */
  private Rows load(List<LiveEvent> events) {
    try {
      return read(events);
    } catch (RuntimeException unreadable) {
      if (DatabaseOutage.caused(unreadable)) {
        throw unreadable;
      }
      log.warn("events go out without their records: {}", unreadable.toString());
      return Rows.NONE;
    }
  }

  private Rows read(List<LiveEvent> events) {
    WorkspaceId workspace = events.getFirst().workspaceId();
    List<JobId> jobIds = ids(events, EntityType.JOB).map(JobId::new).toList();
    List<JobRow> found = jobs.listByIds(workspace, jobIds);
    Set<AssetId> assetIds = new LinkedHashSet<>(found.stream().map(JobRow::assetId).toList());
    ids(events, EntityType.ASSET).map(AssetId::new).forEach(assetIds::add);
    return new Rows(
        found.stream().collect(toMap(row -> row.id().toString(), JobJson::of)),
        assets.listByIds(workspace, List.copyOf(assetIds)).stream()
            .collect(toMap(row -> row.id().toString(), AssetJson::of)),
        causes(workspace, ids(events, EntityType.CAUSE).toList()));
  }

  /** Most events are of none. */
  private Map<String, CauseJson> causes(WorkspaceId workspace, List<UUID> ids) {
    return ids.isEmpty()
        ? Map.of()
        : causes.listByIds(workspace, ids).stream()
            .collect(toMap(row -> row.id().toString(), CauseJson::of));
  }

  private static Stream<UUID> ids(List<LiveEvent> events, EntityType type) {
    return events.stream()
        .filter(event -> event.entityType() == type)
        .map(LiveEvent::entityId)
        .distinct();
  }

  /** What one workspace's events are about, by id. */
  private record Rows(
      Map<String, JobJson> jobs, Map<String, AssetJson> assets, Map<String, CauseJson> causes) {
    static final Rows NONE = new Rows(Map.of(), Map.of(), Map.of());

    StreamItem beside(LiveEvent event) {
      String id = event.entityId().toString();
      if (WITHOUT_ROWS.contains(event.type())) {
        return StreamItem.bare(event);
      }
      return switch (event.entityType()) {
        case ASSET -> new StreamItem(event, assets.get(id), null, null, null);
        case CAUSE -> new StreamItem(event, null, null, causes.get(id), null);
        case JOB -> {
          JobJson job = jobs.get(id);
          yield new StreamItem(
              event, job == null ? null : assets.get(job.assetId()), job, null, null);
        }
        case BULK_ACTION -> StreamItem.bare(event); // has no journal, and brings its own record
      };
    }
  }
}
