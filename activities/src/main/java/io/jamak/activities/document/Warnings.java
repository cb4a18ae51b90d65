package io.jamak.activities.document;

import io.jamak.domain.job.JobWarning;
import io.jamak.domain.job.WarningCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Makes of what the steps noticed a list that a person can go through. */
final class Warnings {
  /** Nearer places of one kind are one place. */
  private static final long ONE_PLACE_MS = 2_000;

  /** Of each kind; what comes after is told as one. */
  private static final int MOST_PLACES = 40;

  private Warnings() {}

  /** In time order, neighbours of one kind joined, no kind with more than forty places. */
  static List<JobWarning> tidy(List<JobWarning> warnings) {
    Map<WarningCode, List<JobWarning>> byCode = new EnumMap<>(WarningCode.class);
    warnings.stream()
        .sorted(Comparator.comparingLong(JobWarning::fromMs))
        .forEach(each -> add(byCode.computeIfAbsent(each.code(), _ -> new ArrayList<>()), each));
    return byCode.values().stream()
        .flatMap(List::stream)
        .sorted(Comparator.comparingLong(JobWarning::fromMs))
        .toList();
  }

  private static void add(List<JobWarning> places, JobWarning next) {
    JobWarning last = places.isEmpty() ? null : places.getLast();
    boolean same =
        last != null
            && (isOnePlace(next.code())
                || places.size() >= MOST_PLACES
                || (next.fromMs() - last.toMs() < ONE_PLACE_MS
                    && next.detail().equals(last.detail())));
    if (last != null && same) {
      places.set(places.size() - 1, join(last, next));
    } else {
      places.add(next);
    }
  }

  /** Times are wrong for a whole answer of a server, not here and there. */
  private static boolean isOnePlace(WarningCode code) {
    return code == WarningCode.TIMES_INTERPOLATED || code == WarningCode.TIMES_CLAMPED;
  }

  private static JobWarning join(JobWarning one, JobWarning other) {
    return new JobWarning(
        one.code(),
        one.fromMs(),
        Math.max(one.toMs(), other.toMs()),
        one.count() + other.count(),
        one.detail());
  }
}
