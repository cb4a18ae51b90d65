package io.jamak.activities.engine;

import io.jamak.domain.engine.EngineInfo;
import io.jamak.domain.engine.EngineInfo.Part;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Chooses the engines of a job once, at its start: the one that the settings name, else the first
 * that is ready and able, real ones before demonstrations.
 */
public final class EngineChoice {
  private static final String DETECT = "auto";

  private final EngineSettings settings;
  private final Supplier<List<EngineInfo>> known;

  /**
   * A choice.
   *
   * @param known what this and all other workers have now
   */
  public EngineChoice(EngineSettings settings, Supplier<List<EngineInfo>> known) {
    this.settings = settings;
    this.known = known;
  }

  /**
   * The transcriber for a language.
   *
   * @param wanted id of the engine that the job asks for, "" for the one that the settings name
   * @throws JamakException with ENGINE_MISSING, or LANGUAGE_NOT_SUPPORTED
   */
  public EngineInfo transcriber(String language, String wanted) {
    return choose(
        Part.TRANSCRIBER,
        wanted.isEmpty() ? settings.transcriber() : wanted,
        engine -> engine.sourceLangs().contains(language),
        ErrorCode.LANGUAGE_NOT_SUPPORTED,
        "sourceLang: " + language);
  }

  /**
   * Id of the one translator for all targets; "" without targets.
   *
   * @throws JamakException with ENGINE_MISSING, or LANG_PAIR
   */
  public String translator(String source, List<String> targets) {
    if (targets.isEmpty()) {
      return "";
    }
    return choose(
            Part.TRANSLATOR,
            settings.translator(),
            engine -> targets.stream().allMatch(target -> translates(engine, source, target)),
            ErrorCode.LANG_PAIR,
            source + " to " + targets)
        .id();
  }

  private EngineInfo choose(
      Part part, String only, Predicate<EngineInfo> able, ErrorCode otherwise, String wanted) {
    List<EngineInfo> engines =
        known.get().stream()
            .filter(engine -> engine.part() == part)
            .filter(engine -> only.isEmpty() || engine.id().equals(only))
            .sorted(Comparator.comparing(EngineInfo::demoQuality))
            .toList();
    if (engines.stream().noneMatch(EngineInfo::ready)) {
      throw new JamakException(
          ErrorCode.ENGINE_MISSING,
          part + (only.isEmpty() ? "" : " " + only) + ": none is ready: " + problems(engines));
    }
    return engines.stream()
        .filter(EngineInfo::ready)
        .filter(able)
        .findFirst()
        .orElseThrow(
            () ->
                new JamakException(otherwise, wanted + " (expected: " + abilities(engines) + ")"));
  }

  private static boolean translates(EngineInfo engine, String source, String target) {
    return source.equals(DETECT)
        ? engine.pairs().stream().anyMatch(pair -> pair.endsWith(">" + target))
        : engine.pairs().contains(source + ">" + target);
  }

  private static List<String> problems(List<EngineInfo> engines) {
    return engines.stream().map(engine -> engine.id() + ": " + engine.problem()).toList();
  }

  private static List<String> abilities(List<EngineInfo> engines) {
    return engines.stream()
        .filter(EngineInfo::ready)
        .map(e -> e.id() + " " + (e.pairs().isEmpty() ? e.sourceLangs() : e.pairs()))
        .toList();
  }
}
