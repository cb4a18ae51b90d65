package io.jamak.domain.engine;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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
 * @param pieces how long a piece of sound should be, null where it takes none or does not say
 * @param tried each thing that its set-up tried and what that answered, for the engineer; empty
 *     where nothing is set up
 */
public record EngineInfo(
    Part part,
    String id,
    String version,
    boolean demoQuality,
    List<String> sourceLangs,
    List<String> pairs,
    String problem,
    String mend,
    @Nullable PieceLength pieces,
    List<String> tried) {
  /** Reports that were written before set-ups told what they tried lack it. */
  public EngineInfo {
    sourceLangs = List.copyOf(sourceLangs);
    pairs = List.copyOf(pairs);
    tried = List.copyOf(Objects.requireNonNullElse(tried, List.of()));
  }

  /** An engine that takes no pieces of sound, a translator or a diarizer, and needs no set-up. */
  public EngineInfo(
      Part part,
      String id,
      String version,
      boolean demoQuality,
      List<String> sourceLangs,
      List<String> pairs,
      String problem,
      String mend) {
    this(part, id, version, demoQuality, sourceLangs, pairs, problem, mend, null, List.of());
  }

  /** The same engine, which takes pieces of this length. */
  public EngineInfo withPieces(PieceLength length) {
    return new EngineInfo(
        part, id, version, demoQuality, sourceLangs, pairs, problem, mend, length, tried);
  }

  /** The same engine, whose set-up tried this. */
  public EngineInfo withTried(List<String> lines) {
    return new EngineInfo(
        part, id, version, demoQuality, sourceLangs, pairs, problem, mend, pieces, lines);
  }

  /**
   * How long a piece of sound should be for this engine, in ms: long enough to be worth a call,
   * short enough to share the work.
   *
   * @param minMs shortest piece in ms, at least 50
   * @param maxMs longest piece in ms, more than the shortest
   */
  public record PieceLength(int minMs, int maxMs) {
    /** For engines that say nothing of it. */
    public static final PieceLength DEFAULT = new PieceLength(10_000, 30_000);

    public PieceLength {
      if (minMs < 50 || maxMs <= minMs) {
        throw new IllegalArgumentException(
            "pieces: " + minMs + " to " + maxMs + " ms (expected: 50 <= min < max)");
      }
    }
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
