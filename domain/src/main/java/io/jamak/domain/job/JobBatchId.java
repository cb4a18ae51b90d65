package io.jamak.domain.job;

import io.jamak.domain.Ids;
import java.util.UUID;

/** Names one batch: the jobs that one act sent off together. */
public record JobBatchId(UUID value) {
  /** A fresh, time-ordered id. */
  public static JobBatchId next() {
    return new JobBatchId(Ids.next());
  }

  /** Reads the canonical form; refuses anything else with BAD_ID. */
  public static JobBatchId parse(String text) {
    return new JobBatchId(Ids.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
