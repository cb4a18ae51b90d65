package io.jamak.subtitles;

import io.jamak.subtitles.CueChecker.Rule;
import io.jamak.subtitles.CueChecker.Violation;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The breaches of one cue list by rule, so that a person knows where to look first. */
public final class CueReport {
  private CueReport() {}

  /**
   * What somebody should look at, the rules in their order; advice is left out, and so is what
   * nobody broke.
   */
  @SuppressWarnings("ReferenceEquality") // the same cue, not one like it
  public static List<Breaches> breaches(CueList list) {
    List<Violation> found = CueChecker.check(list.cues(), list.limits(), list.language());
    Map<Rule, List<Cue>> byRule = new EnumMap<>(Rule.class);
    for (Violation violation : found) {
      if (violation.rule().isBreach()) {
        List<Cue> cues = byRule.computeIfAbsent(violation.rule(), rule -> new ArrayList<>());
        Cue cue = list.cues().get(violation.cue());
        if (cues.isEmpty() || cues.getLast() != cue) {
          cues.add(cue);
        }
      }
    }
    return byRule.entrySet().stream().map(entry -> of(entry.getKey(), entry.getValue())).toList();
  }

  private static Breaches of(Rule rule, List<Cue> cues) {
    Cue first = cues.getFirst();
    return new Breaches(rule, cues.size(), first.startMs(), first.endMs());
  }

  /**
   * The cues that break one rule.
   *
   * @param count of cues, at least 1
   * @param fromMs in-time of the first of them
   * @param toMs its out-time
   */
  public record Breaches(Rule rule, int count, long fromMs, long toMs) {}
}
