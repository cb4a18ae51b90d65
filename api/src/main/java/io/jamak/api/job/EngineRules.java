package io.jamak.api.job;

import io.jamak.api.engine.Capabilities;
import io.jamak.domain.engine.EngineInfo.Part;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import io.jamak.domain.job.JobOptions;
import io.jamak.domain.job.JobStep;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Refuses options that no engine can serve, before a job exists. Where no worker has reported, it
 * cannot know and lets the job wait for one.
 */
final class EngineRules {
  private EngineRules() {}

  /** Throws OPTIONS_INVALID, LANGUAGE_NOT_SUPPORTED, LANG_PAIR or ENGINE_MISSING. */
  static void check(JobOptions options, Capabilities engines) {
    check(options, null, engines);
  }

  /** The same for an attempt that begins with a later step: what it does not ask may be away. */
  static void check(JobOptions options, @Nullable JobStep fromStep, Capabilities engines) {
    if (fromStep == null) {
      checkSpeech(options, engines);
    }
    if (fromStep != JobStep.WRITE_OUTPUTS) {
      for (String target : options.activeTargets()) {
        checkPair(options.sourceLang(), target, engines);
      }
    }
  }

  private static void checkSpeech(JobOptions options, Capabilities engines) {
    checkEngine(options.engine(), engines);
    checkSource(options.sourceLang(), engines.with(options.engine()));
  }

  private static void checkEngine(String id, Capabilities engines) {
    List<String> known = engines.transcribers();
    if (!id.isEmpty() && !known.isEmpty() && !known.contains(id)) {
      throw new JamakException(
          ErrorCode.OPTIONS_INVALID,
          "engine: " + id + " (expected: \"\" or one of " + String.join(", ", known) + ")");
    }
  }

  private static void checkSource(String source, Capabilities engines) {
    if (!engines.reported(Part.TRANSCRIBER) || engines.understands(source)) {
      return;
    }
    if (!engines.ready(Part.TRANSCRIBER)) {
      throw missing(Part.TRANSCRIBER, engines);
    }
    throw new JamakException(
        ErrorCode.LANGUAGE_NOT_SUPPORTED,
        "sourceLang: "
            + source
            + " (expected: one of "
            + String.join(", ", engines.sourceLangs())
            + ")");
  }

  private static void checkPair(String source, String target, Capabilities engines) {
    if (!engines.reported(Part.TRANSLATOR) || engines.translates(source, target)) {
      return;
    }
    if (!engines.ready(Part.TRANSLATOR)) {
      throw missing(Part.TRANSLATOR, engines);
    }
    String possible = String.join(", ", engines.targetsOf(source).toList());
    throw new JamakException(
        ErrorCode.LANG_PAIR,
        "targetLang: "
            + source
            + ">"
            + target
            + " (expected: "
            + (possible.isEmpty() ? "no translation from " + source : "one of " + possible)
            + ")");
  }

  private static JamakException missing(Part part, Capabilities engines) {
    String why =
        engines.engines().stream()
            .filter(engine -> engine.part() == part)
            .map(engine -> engine.id() + ": " + engine.problem() + "; " + engine.mend())
            .findFirst()
            .orElse("");
    return new JamakException(ErrorCode.ENGINE_MISSING, part + " engine not ready (" + why + ")");
  }
}
