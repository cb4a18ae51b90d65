package io.jamak.api.health;

import io.jamak.store.count.JobCounts;
import io.jamak.store.outage.DatabaseOutage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Folds changes of jobs into their sums every few seconds, so that readers add up few lines. */
@Component
class CountFolder {
  private static final Logger log = LoggerFactory.getLogger(CountFolder.class);
  private static final int BATCH = 10_000;

  private final JobCounts counts;

  CountFolder(JobCounts counts) {
    this.counts = counts;
  }

  /** Goes on while there is a full batch. What fails is folded by the next round. */
  @Scheduled(fixedDelayString = "PT5S")
  void fold() {
    try {
      int folded = BATCH;
      while (folded == BATCH) {
        folded = counts.fold(BATCH);
      }
    } catch (RuntimeException failed) {
      if (!DatabaseOutage.caused(failed)) {
        log.warn("sums of jobs were not folded and will be: {}", failed.toString());
      }
    }
  }
}
