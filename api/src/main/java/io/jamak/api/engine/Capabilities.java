package io.jamak.api.engine;

import io.jamak.domain.engine.EngineInfo;
import io.jamak.domain.engine.EngineInfo.Part;
import io.jamak.domain.job.JobOptions;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the living workers can do, taken together.
 *
 * @param engines every engine that was reported, ready or not
 * @param sourceLangs languages that some ready engine understands; "auto" among them when one
 *     detects, "*" when one takes any
 * @param pairs translations that some ready engine makes, "en>es" for instance; "*" stands for any
 *     language
 */
public record Capabilities(List<EngineInfo> engines, List<String> sourceLangs, List<String> pairs) {
  public Capabilities {
    engines = List.copyOf(engines);
    sourceLangs = List.copyOf(sourceLangs);
    pairs = List.copyOf(pairs);
  }

  /** The union of the ready ones. */
  public static Capabilities of(List<EngineInfo> engines) {
    return new Capabilities(
        engines,
        ready(engines, Part.TRANSCRIBER).flatMap(e -> e.sourceLangs().stream()).distinct().toList(),
        ready(engines, Part.TRANSLATOR).flatMap(e -> e.pairs().stream()).distinct().toList());
  }

  /** Whether any worker has spoken of engines for this part. */
  public boolean reported(Part part) {
    return engines.stream().anyMatch(engine -> engine.part() == part);
  }

  /** Whether an engine for this part can be used now. */
  public boolean ready(Part part) {
    return ready(engines, part).findAny().isPresent();
  }

  /** What is possible when this transcriber does the listening; "" leaves all of them. */
  public Capabilities with(String transcriber) {
    return transcriber.isEmpty()
        ? this
        : of(
            engines.stream()
                .filter(e -> e.part() != Part.TRANSCRIBER || e.id().equals(transcriber))
                .toList());
  }

  /** Ids of all transcribers, ready or not. */
  public List<String> transcribers() {
    return engines.stream()
        .filter(engine -> engine.part() == Part.TRANSCRIBER)
        .map(EngineInfo::id)
        .distinct()
        .toList();
  }

  /**
   * The source language where none is said: "auto" where it can be detected or nothing is known
   * yet, else the first that is understood.
   *
   * @param transcriber that is asked for, "" for any
   */
  public String defaultSource(String transcriber) {
    List<String> possible = with(transcriber).sourceLangs();
    return possible.isEmpty() || possible.contains(JobOptions.DETECT)
        ? JobOptions.DETECT
        : possible.stream().filter(language -> !language.equals("*")).findFirst().orElse("en");
  }

  /** Whether speech in this language is understood. */
  public boolean understands(String sourceLang) {
    return sourceLangs.contains(sourceLang)
        || (sourceLangs.contains("*") && !sourceLang.equals("auto"));
  }

  /** Whether a translation is made; from "auto" every source counts. */
  public boolean translates(String sourceLang, String targetLang) {
    return targetsOf(sourceLang).anyMatch(to -> to.equals("*") || to.equals(targetLang));
  }

  /** The target languages that can be had from this source language. */
  public Stream<String> targetsOf(String sourceLang) {
    return pairs.stream()
        .map(pair -> pair.split(">", 2))
        .filter(pair -> pair.length == 2)
        .filter(
            pair -> sourceLang.equals("auto") || pair[0].equals("*") || pair[0].equals(sourceLang))
        .map(pair -> pair[1])
        .distinct();
  }

  private static Stream<EngineInfo> ready(List<EngineInfo> engines, Part part) {
    return engines.stream().filter(engine -> engine.part() == part && engine.ready());
  }
}
