package io.jamak.activities.media;

import io.jamak.activities.StepKey;
import io.jamak.workflows.job.JobPlan;

/**
 * One uploaded content.
 *
 * @param etag pins the content: another one under the same key is not this source
 */
public record MediaSource(String workspaceId, String key, String etag) {
  static MediaSource of(JobPlan plan) {
    return new MediaSource(plan.workspaceId(), plan.sourceKey(), plan.sourceEtag());
  }

  /** Key of what a step makes of this content. */
  String stepKey(String step, int version) {
    return StepKey.of(step, version).with("source", key).with("etag", etag).in(workspaceId);
  }
}
