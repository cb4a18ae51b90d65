package io.jamak.activities.language;

import io.jamak.activities.process.Cancellation;
import io.jamak.domain.engine.EngineInfo;
import io.jamak.subtitles.TranslationUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** Answers by a function of batch size and text; null leaves the unit out. */
final class FakeTranslator implements Translator {
  final List<Integer> batches = new ArrayList<>();
  String problem = "";
  private final String id;
  private final String pair;
  private final BiFunction<Integer, String, String> answer;

  FakeTranslator(BiFunction<Integer, String, String> answer) {
    this("fake", "en>es", answer);
  }

  FakeTranslator(String id, String pair, BiFunction<Integer, String, String> answer) {
    this.id = id;
    this.pair = pair;
    this.answer = answer;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public EngineInfo info() {
    return new EngineInfo(
        EngineInfo.Part.TRANSLATOR,
        id,
        "1",
        true,
        List.of("en"),
        List.of(pair),
        problem,
        problem.isEmpty() ? "" : "start it");
  }

  @Override
  public Map<String, String> translate(
      List<TranslationUnit> units, String from, String to, Cancellation cancellation) {
    batches.add(units.size());
    Map<String, String> answers = new HashMap<>();
    for (TranslationUnit unit : units) {
      String given = answer.apply(units.size(), unit.text());
      if (given != null) {
        answers.put(unit.id(), given);
      }
    }
    return answers;
  }
}
