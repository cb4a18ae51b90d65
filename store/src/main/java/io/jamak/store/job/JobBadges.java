package io.jamak.store.job;

import static io.jamak.store.generated.Tables.ASSETS;
import static io.jamak.store.generated.Tables.JOBS;

import io.jamak.domain.asset.AssetId;
import io.jamak.domain.job.JobId;
import io.jamak.domain.job.JobStatus;
import io.jamak.store.generated.tables.records.JobsRecord;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;

/** Keeps on each asset its newest job that was ever queued: the asset's badge. */
final class JobBadges {
  private JobBadges() {}

  /** Shows a job whose row has just changed, unless a newer one stands there. */
  static void show(DSLContext dsl, JobsRecord job) {
    if (job.get(JOBS.QUEUED_AT) == null) {
      return;
    }
    dsl.update(ASSETS)
        .set(ASSETS.LATEST_JOB_ID, job.get(JOBS.ID))
        .set(ASSETS.LATEST_JOB_STATUS, job.get(JOBS.STATUS))
        .where(ASSETS.ID.eq(job.get(JOBS.ASSET_ID)))
        .and(ASSETS.LATEST_JOB_ID.isNull().or(ASSETS.LATEST_JOB_ID.le(job.get(JOBS.ID))))
        .execute();
  }

  /** Shows many jobs that have just become QUEUED; locks their assets in id order. */
  static void showQueued(DSLContext dsl, Collection<JobsRecord> jobs) {
    lock(dsl, jobs.stream().map(job -> job.get(JOBS.ASSET_ID)).collect(Collectors.toSet()));
    List<JobId> ids = jobs.stream().map(job -> job.get(JOBS.ID)).toList();
    dsl.update(ASSETS)
        .set(ASSETS.LATEST_JOB_ID, JOBS.ID)
        .set(ASSETS.LATEST_JOB_STATUS, JobStatus.QUEUED)
        .from(JOBS)
        .where(JOBS.ASSET_ID.eq(ASSETS.ID))
        .and(JOBS.ID.in(newestOfEachAsset(ids)))
        .and(ASSETS.LATEST_JOB_ID.isNull().or(ASSETS.LATEST_JOB_ID.le(JOBS.ID)))
        .execute();
  }

  private static Select<Record1<JobId>> newestOfEachAsset(List<JobId> ids) {
    return DSL.select(JOBS.ID)
        .distinctOn(JOBS.ASSET_ID)
        .from(JOBS)
        .where(JOBS.ID.in(ids))
        .orderBy(JOBS.ASSET_ID, JOBS.ID.desc());
  }

  private static void lock(DSLContext dsl, Set<AssetId> ids) {
    dsl.select(ASSETS.ID)
        .from(ASSETS)
        .where(ASSETS.ID.in(ids))
        .orderBy(ASSETS.ID)
        .forNoKeyUpdate()
        .execute();
  }
}
