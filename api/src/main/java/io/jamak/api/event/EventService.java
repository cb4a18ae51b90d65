package io.jamak.api.event;

import io.jamak.api.error.Texts;
import io.jamak.domain.account.Caller;
import io.jamak.domain.asset.AssetId;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import io.jamak.domain.event.EntityType;
import io.jamak.domain.job.JobId;
import io.jamak.store.asset.AssetQueries;
import io.jamak.store.event.EventLog;
import io.jamak.store.event.EventLog.NewEvent;
import io.jamak.store.job.JobQueries;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Keeps what people did (PRD section 7), each act once. */
@Service
public class EventService {
  private static final int MOST = 200;
  private static final int MAX_KEY = 200;

  /** Characters; the ids of a thousand cards that were queued at once are 39,000. */
  private static final int MAX_PAYLOAD = 64 * 1024;

  private final EventLog log;
  private final AssetQueries assets;
  private final JobQueries jobs;

  EventService(EventLog log, AssetQueries assets, JobQueries jobs) {
    this.log = log;
    this.assets = assets;
    this.jobs = jobs;
  }

  /**
   * Adds acts of the caller; one whose dedupe key is known is dropped.
   *
   * @throws JamakException BAD_REQUEST for what only the store may write: a state change, or why a
   *     job failed; NOT_FOUND when an asset or job is not of this workspace: nothing is kept then.
   *     What {@link io.jamak.domain.event.EventType#mayPrecedeItsEntity may precede its entity} is
   *     kept under any id, in the caller's own workspace: no answer tells what others have
   */
  public void record(Caller caller, List<NewEvent> acts) {
    if (acts.isEmpty() || acts.size() > MOST) {
      throw Texts.bad("events", acts.size() + " events", "1 to " + MOST);
    }
    acts.forEach(EventService::check);
    checkEntities(caller, acts);
    log.append(caller, acts);
  }

  private static void check(NewEvent act) {
    if (!act.type().isToldByBrowsers()) {
      throw Texts.bad("type", act.type().name(), "what a person did, ASSET_UPLOAD_STARTED for one");
    }
    Texts.line("dedupeKey", act.dedupeKey(), MAX_KEY);
    if (act.payloadJson().length() > MAX_PAYLOAD) {
      throw Texts.bad(
          "payload", act.payloadJson().length() + " characters", "at most " + MAX_PAYLOAD);
    }
  }

  private void checkEntities(Caller caller, List<NewEvent> acts) {
    Set<UUID> known = new HashSet<>();
    List<AssetId> assetIds = ids(acts, EntityType.ASSET).stream().map(AssetId::new).toList();
    List<JobId> jobIds = ids(acts, EntityType.JOB).stream().map(JobId::new).toList();
    assets
        .listByIds(caller.workspaceId(), assetIds)
        .forEach(asset -> known.add(asset.id().value()));
    jobs.listByIds(caller.workspaceId(), jobIds).forEach(job -> known.add(job.id().value()));
    for (NewEvent act : acts) {
      if (!known.contains(act.entityId()) && !act.type().mayPrecedeItsEntity()) {
        throw new JamakException(
            ErrorCode.NOT_FOUND,
            act.entityType().code() + ": " + act.entityId() + " (expected: one of this workspace)");
      }
    }
  }

  private static List<UUID> ids(List<NewEvent> acts, EntityType type) {
    return acts.stream()
        .filter(act -> act.entityType() == type)
        .map(NewEvent::entityId)
        .distinct()
        .toList();
  }
}
