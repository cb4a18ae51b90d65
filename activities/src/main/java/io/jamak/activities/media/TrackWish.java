package io.jamak.activities.media;

import io.jamak.domain.job.JobOptions;
import io.jamak.workflows.job.JobPlan;

/**
 * Which sound track somebody wants.
 *
 * @param track its number from 1, a BCP 47 language, or "" for the one that fits best
 * @param language BCP 47 primary language that is spoken in it, "" when nobody said
 */
record TrackWish(String track, String language) {
  /** Of somebody who said nothing. */
  static final TrackWish NONE = new TrackWish("", "");

  static TrackWish of(JobPlan plan) {
    return new TrackWish(
        plan.audioTrack().strip(),
        plan.sourceLang().equals(JobOptions.DETECT) ? "" : Languages.primary(plan.sourceLang()));
  }
}
