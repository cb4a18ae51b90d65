package io.jamak.activities.document;

import io.jamak.domain.job.JobWarning;
import io.jamak.domain.job.WarningCode;
import io.jamak.subtitles.Cue;
import io.jamak.subtitles.CueChecker;
import io.jamak.subtitles.CueChecker.Rule;
import io.jamak.subtitles.CueChecker.Violation;
import io.jamak.subtitles.CueList;
import io.jamak.subtitles.Profiles;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What is left over of the profile's rules in the cues of one output. */
final class RuleWarnings {
  private RuleWarnings() {}

  /** One warning a rule, from its first cue to its last, with the number of cues. */
  static List<JobWarning> of(CueList cues) {
    Map<Rule, List<Violation>> byRule = new EnumMap<>(Rule.class);
    for (Violation found : CueChecker.check(cues.cues(), Profiles.get(cues.profile()))) {
      if (found.rule() != Rule.CHAIN) {
        byRule.computeIfAbsent(found.rule(), _ -> new ArrayList<>()).add(found);
      }
    }
    List<JobWarning> warnings = new ArrayList<>();
    byRule.forEach(
        (rule, found) -> {
          Cue first = cues.cues().get(found.getFirst().cue());
          Cue last = cues.cues().get(found.getLast().cue());
          warnings.add(
              new JobWarning(
                  WarningCode.RULES,
                  first.startMs(),
                  Math.max(first.startMs(), last.endMs()),
                  found.size(),
                  rule.name()));
        });
    return warnings;
  }
}
