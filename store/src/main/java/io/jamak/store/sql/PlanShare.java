package io.jamak.store.sql;

import static io.jamak.store.generated.Tables.ASSETS;
import static io.jamak.store.generated.Tables.JOBS;

import io.jamak.domain.job.JobStep;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * What a job takes of its workspace's plan, at most: what it begins with was billed to an earlier
 * attempt, or cost nothing. Of jobs joined with their assets.
 */
public final class PlanShare {
  private PlanShare() {}

  /** Milliseconds that it listens to: none where it begins after that. */
  public static Field<Long> processingMs() {
    return DSL.when(JOBS.FROM_STEP.isNull(), ASSETS.DURATION_MS).otherwise(0L);
  }

  /** Milliseconds that it translates, once for each language. */
  public static Field<Long> translationMs() {
    return DSL.when(JOBS.FROM_STEP.eq(JobStep.WRITE_OUTPUTS), 0L)
        .otherwise(ASSETS.DURATION_MS.mul(OptionsJson.targets(JOBS.OPTIONS_JSON)));
  }
}
