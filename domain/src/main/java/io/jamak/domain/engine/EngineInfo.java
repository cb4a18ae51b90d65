package io.jamak.domain.engine;

import java.util.List;

/**
 * What one engine of a worker can do, so that only what is possible is offered and accepted.
 *
 * @param id stable name, "pocketsphinx" for instance
 * @param version of engine and model, "" when unknown
 * @param demoQuality whether its results are for trying things out only
 * @param sourceLangs BCP 47 languages that it understands; "auto" among them when it detects
 * @param pairs translations that it makes, "en>es" for instance; empty for other parts
 * @param problem what is missing, "" when it is ready
 * @param mend how to mend the problem, "" when it is ready
 */
public record EngineInfo(
    Part part,
    String id,
    String version,
    boolean demoQuality,
    List<String> sourceLangs,
    List<String> pairs,
    String problem,
    String mend) {
  public EngineInfo {
    sourceLangs = List.copyOf(sourceLangs);
    pairs = List.copyOf(pairs);
  }

  /** Whether it can be used now. */
  public boolean ready() {
    return problem.isEmpty();
  }

  /** Which part of a job an engine does. */
  public enum Part {
    TRANSCRIBER,
    TRANSLATOR,
    DIARIZER
  }
}
