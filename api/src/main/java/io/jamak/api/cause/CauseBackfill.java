package io.jamak.api.cause;

import io.jamak.store.cause.CauseRepository;
import io.jamak.store.outage.DatabaseOutage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Gives their cause to jobs that failed before causes were kept: after an upgrade, in short
 * transactions beside the work that goes on. When none is left a round costs a look at an empty
 * index.
 *
 * @see "Decision 0036: a failure's cause is kept in its row"
 */
@Component
class CauseBackfill {
  private static final Logger log = LoggerFactory.getLogger(CauseBackfill.class);
  private static final int BATCH = 500;

  private final CauseRepository causes;

  CauseBackfill(CauseRepository causes) {
    this.causes = causes;
  }

  /** The regular round. */
  @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT5S")
  void run() {
    try {
      int named = 0;
      int batch = BATCH;
      while (batch == BATCH) {
        batch = causes.backfill(BATCH);
        named += batch;
      }
      if (named > 0) {
        log.info("{} earlier failures were given their cause", named);
      }
    } catch (RuntimeException away) {
      if (!DatabaseOutage.caused(away)) {
        log.warn("causes of earlier failures will be looked for again: {}", away.toString());
      }
    }
  }
}
