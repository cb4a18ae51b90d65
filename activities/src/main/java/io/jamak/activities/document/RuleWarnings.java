package io.jamak.activities.document;

import io.jamak.domain.job.JobWarning;
import io.jamak.domain.job.WarningCode;
import io.jamak.subtitles.CueList;
import io.jamak.subtitles.CueReport;
import io.jamak.subtitles.CueReport.Breaches;
import java.util.List;

/** What is left over of the profile's rules in the cues of one output. */
final class RuleWarnings {
  private RuleWarnings() {}

  /** One warning a rule, at its first cue, with the number of cues. */
  static List<JobWarning> of(CueList cues) {
    return CueReport.breaches(cues).stream().map(RuleWarnings::warning).toList();
  }

  private static JobWarning warning(Breaches breaches) {
    return new JobWarning(
        WarningCode.RULES,
        breaches.fromMs(),
        breaches.toMs(),
        breaches.count(),
        breaches.rule().name());
  }
}
