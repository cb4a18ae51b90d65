package io.jamak.api.engine;

import io.jamak.domain.engine.EngineInfo;
import io.jamak.domain.job.OutputFormat;
import io.jamak.domain.job.SubtitleProfiles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What can be asked for, over HTTP. */
@RestController
@Tag(name = "engines")
class EngineController {
  private final EngineService engines;
  private final SubtitleRules rules;

  EngineController(EngineService engines, SubtitleRules rules) {
    this.engines = engines;
    this.rules = rules;
  }

  @GetMapping("/api/engines")
  @Operation(summary = "Engines of the living workers, and what options they allow")
  Engines current() {
    return Engines.of(engines.current(), rules);
  }

  /**
   * Everything that options can be made of.
   *
   * @param rules the limits of each profile but "auto"
   * @param autoProfiles which profile "auto" means, by language; "*" for all others
   */
  record Engines(
      List<Engine> engines,
      List<String> sourceLangs,
      List<String> pairs,
      List<String> outputFormats,
      List<String> profiles,
      List<SubtitleRules.Rule> rules,
      Map<String, String> autoProfiles) {
    static Engines of(Capabilities possible, SubtitleRules rules) {
      return new Engines(
          possible.engines().stream().map(Engine::of).toList(),
          possible.sourceLangs(),
          possible.pairs(),
          OutputFormat.downloads().stream().map(OutputFormat::code).toList(),
          SubtitleProfiles.NAMES,
          rules.all(),
          SubtitleProfiles.byLanguage());
    }
  }

  record Engine(
      String part,
      String id,
      String version,
      boolean demoQuality,
      List<String> sourceLangs,
      List<String> pairs,
      boolean ready,
      String problem,
      String mend,
      EngineInfo.@Nullable PieceLength pieces,
      List<String> tried) {
    static Engine of(EngineInfo engine) {
      return new Engine(
          engine.part().name().toLowerCase(Locale.ROOT),
          engine.id(),
          engine.version(),
          engine.demoQuality(),
          engine.sourceLangs(),
          engine.pairs(),
          engine.ready(),
          engine.problem(),
          engine.mend(),
          engine.pieces(),
          engine.tried());
    }
  }
}
