package io.jamak.activities.language;

import io.jamak.activities.process.Cancellation;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import io.jamak.subtitles.TranslationUnit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gets a usable translation of every unit: in batches, what is missing again in halves, at last one
 * by one. Fails when more than 5 % of the cues stay without one, or when the engine only repeats
 * what it is given.
 */
final class TranslationJob {
  private static final int BATCH_UNITS = 100;
  private static final int BATCH_CHARACTERS = 20_000;
  private static final double MOST_UNTRANSLATED = 0.05;
  private static final double MOST_ECHOED = 0.3;
  private static final int FEWEST_TO_JUDGE = 4;

  private final Translator translator;
  private final String from;
  private final String to;
  private final Cancellation cancellation;
  private final Map<String, String> answers = new HashMap<>();

  TranslationJob(Translator translator, String from, String to, Cancellation cancellation) {
    this.translator = translator;
    this.from = from;
    this.to = to;
    this.cancellation = cancellation;
  }

  /** The usable answers by unit id. */
  Map<String, String> run(List<TranslationUnit> units) throws IOException {
    for (List<TranslationUnit> batch : batches(units)) {
      solve(batch);
    }
    refuseGaps(units);
    refuseEcho(units);
    return Map.copyOf(answers);
  }

  private void solve(List<TranslationUnit> units) throws IOException {
    Map<String, String> given = translator.translate(units, from, to, cancellation);
    List<TranslationUnit> missing = new ArrayList<>();
    for (TranslationUnit unit : units) {
      String answer = given.get(unit.id());
      if (answer != null && AnswerCheck.usable(unit.text(), answer)) {
        answers.put(unit.id(), answer);
      } else {
        missing.add(unit);
      }
    }
    if (missing.isEmpty() || units.size() == 1) {
      return;
    }
    if (missing.size() < units.size()) {
      solve(missing);
    } else {
      solve(missing.subList(0, missing.size() / 2));
      solve(missing.subList(missing.size() / 2, missing.size()));
    }
  }

  private void refuseGaps(List<TranslationUnit> units) {
    int cues = units.stream().mapToInt(unit -> unit.cueIndexes().size()).sum();
    int untranslated =
        units.stream()
            .filter(unit -> !answers.containsKey(unit.id()))
            .mapToInt(unit -> unit.cueIndexes().size())
            .sum();
    if (untranslated > cues * MOST_UNTRANSLATED) {
      throw failed("untranslated cues: " + untranslated + " of " + cues + " (expected: <= 5 %)");
    }
  }

  private void refuseEcho(List<TranslationUnit> units) {
    List<TranslationUnit> lengthy =
        units.stream().filter(unit -> AnswerCheck.isLong(unit.text())).toList();
    long echoed =
        lengthy.stream()
            .filter(unit -> unit.text().equalsIgnoreCase(answers.get(unit.id())))
            .count();
    if (lengthy.size() >= FEWEST_TO_JUDGE && echoed > lengthy.size() * MOST_ECHOED) {
      throw failed(
          "texts equal to their source: "
              + echoed
              + " of "
              + lengthy.size()
              + " (expected: <= 30 %)");
    }
  }

  private JamakException failed(String message) {
    return new JamakException(ErrorCode.TRANSLATE_FAILED, translator.id() + ": " + message);
  }

  private static List<List<TranslationUnit>> batches(List<TranslationUnit> units) {
    List<List<TranslationUnit>> batches = new ArrayList<>();
    int characters = 0;
    for (TranslationUnit unit : units) {
      characters += unit.text().length();
      if (batches.isEmpty()
          || batches.getLast().size() >= BATCH_UNITS
          || characters > BATCH_CHARACTERS) {
        batches.add(new ArrayList<>());
        characters = unit.text().length();
      }
      batches.getLast().add(unit);
    }
    return batches;
  }
}
