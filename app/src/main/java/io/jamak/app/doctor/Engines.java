package io.jamak.app.doctor;

import io.jamak.activities.engine.EngineRegistry;
import io.jamak.activities.process.Sandbox;
import io.jamak.activities.process.Scratch;
import io.jamak.app.settings.Settings;
import io.jamak.domain.engine.EngineInfo;
import io.jamak.domain.engine.EngineInfo.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Asks every engine whether it is ready. */
final class Engines {
  private static final Map<Part, String> DEMO =
      Map.of(
          Part.TRANSCRIBER,
          " (demo quality; Whisper, set up by ./jamak up, is far better and knows 99 languages)",
          Part.TRANSLATOR,
          " (demo quality)",
          Part.DIARIZER,
          " (demo quality)");

  private Engines() {}

  static List<Diagnosis> examine(Settings settings, Sandbox sandbox, Scratch scratch) {
    List<EngineInfo> engines = infos(settings, sandbox, scratch);
    List<Diagnosis> all = new ArrayList<>();
    for (EngineInfo engine : engines) {
      boolean alternative =
          engines.stream().anyMatch(other -> other.part() == engine.part() && other.ready());
      all.add(examine(engine, alternative));
    }
    return all;
  }

  private static List<EngineInfo> infos(Settings settings, Sandbox sandbox, Scratch scratch) {
    try (EngineRegistry engines = EngineRegistry.of(settings.engines(), sandbox, scratch)) {
      return engines.infos();
    }
  }

  private static Diagnosis examine(EngineInfo engine, boolean alternative) {
    String part = engine.part().name().toLowerCase(Locale.ROOT) + " " + engine.id();
    if (engine.ready()) {
      return Diagnosis.well(part, abilities(engine));
    }
    boolean needed = engine.part() == Part.TRANSCRIBER && !alternative;
    return needed
        ? Diagnosis.missing(part, engine.problem(), "no speech is recognised", engine.mend())
        : Diagnosis.weak(part, engine.problem(), loss(engine.part()), engine.mend());
  }

  private static String loss(Part part) {
    return switch (part) {
      case TRANSCRIBER -> "the other engines recognise speech";
      case TRANSLATOR -> "its languages are not offered as targets";
      case DIARIZER -> "speakers are not told apart";
    };
  }

  private static String abilities(EngineInfo engine) {
    List<String> can = engine.pairs().isEmpty() ? engine.sourceLangs() : engine.pairs();
    return String.join(" ", can) + (engine.demoQuality() ? DEMO.get(engine.part()) : "");
  }
}
