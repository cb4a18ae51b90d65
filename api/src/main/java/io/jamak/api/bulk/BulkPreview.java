package io.jamak.api.bulk;

import io.jamak.domain.bulk.BulkKind;
import io.jamak.domain.error.ErrorCode;
import io.jamak.store.bulk.JobGroup;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a bulk action would do if it were asked for now.
 *
 * @param total jobs of the set
 * @param eligible those with which it may succeed
 * @param excluded why the others would be skipped or fail; the most frequent reason first
 * @param processingMs milliseconds of the plan that the eligible ones would take where the act runs
 *     jobs, as far as the lengths of their files are known; else 0
 * @param translationMs the same for translation, once for each language
 */
record BulkPreview(
    int total, int eligible, List<Excluded> excluded, long processingMs, long translationMs) {
  /**
   * Asks of each group what the act itself would ask.
   *
   * @param unknown names that are no jobs of the workspace
   */
  static BulkPreview of(BulkKind kind, List<JobGroup> groups, int unknown) {
    Map<ErrorCode, Integer> reasons = new EnumMap<>(ErrorCode.class);
    int eligible = 0;
    int total = unknown;
    long processingMs = 0;
    long translationMs = 0;
    if (unknown > 0) {
      reasons.put(ErrorCode.NOT_FOUND, unknown);
    }
    for (JobGroup group : groups) {
      ErrorCode reason = group.refusal(kind);
      total += group.count();
      if (reason == null) {
        eligible += group.count();
        processingMs += kind.spends() ? group.processingMs() : 0;
        translationMs += kind.spends() ? group.translationMs() : 0;
      } else {
        reasons.merge(reason, group.count(), Integer::sum);
      }
    }
    return new BulkPreview(total, eligible, mostFirst(reasons), processingMs, translationMs);
  }

  private static List<Excluded> mostFirst(Map<ErrorCode, Integer> reasons) {
    return reasons.entrySet().stream()
        .sorted(Map.Entry.<ErrorCode, Integer>comparingByValue().reversed())
        .map(reason -> new Excluded(reason.getKey().name(), reason.getValue()))
        .toList();
  }

  /**
   * A reason and how many it keeps out.
   *
   * @param code one of the codes of problems: CONFLICT where a job's state does not allow it,
   *     NOT_FOUND where the job or its asset is gone, RETRIED_ALREADY where a later attempt stands
   *     for it, else with what the job failed, which the same options would meet again
   * @param count how many jobs
   */
  record Excluded(String code, int count) {}
}
