package io.jamak.api.notice;

import io.jamak.store.notice.NoticeRepository;
import io.jamak.store.outage.DatabaseOutage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Counts ended jobs into their batches, so that whoever asks for notices finds little to do. */
@Component
class NoticeCounter {
  private static final Logger log = LoggerFactory.getLogger(NoticeCounter.class);

  private final NoticeRepository notices;

  NoticeCounter(NoticeRepository notices) {
    this.notices = notices;
  }

  @Scheduled(fixedDelayString = "PT2S")
  void count() {
    try {
      notices.countInAll();
    } catch (RuntimeException failed) {
      if (!DatabaseOutage.caused(failed)) {
        log.warn(
            "ended jobs were not counted into their batches and will be: {}", failed.toString());
      }
    }
  }
}
