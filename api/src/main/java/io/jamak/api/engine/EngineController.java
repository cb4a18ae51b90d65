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

  EngineController(EngineService engines) {
    this.engines = engines;
  }

  /**
   * Lists the engines of the living workers, and what options they allow.
   *
   * @return everything that options can be made of
   */
  @GetMapping("/api/engines")
  @Operation(operationId = "listEngines")
  Engines current() {
    return Engines.of(engines.current());
  }

  /**
   * Everything that options can be made of.
   *
   * @param engines every engine that a worker reported, ready or not
   * @param sourceLangs BCP 47 languages that some ready engine understands; {@code auto} among them
   *     when one detects, {@code *} when one takes any
   * @param pairs translations that some ready engine makes ({@code en>es}); {@code *} stands for
   *     any language
   * @param outputFormats file formats that a job can be asked for
   * @param profiles names of the subtitle profiles that a job can be asked for
   * @param rules the limits of each profile but {@code auto}
   * @param autoProfiles which profile {@code auto} means, by language; {@code *} for all others
   */
  record Engines(
      List<Engine> engines,
      List<String> sourceLangs,
      List<String> pairs,
      List<String> outputFormats,
      List<String> profiles,
      List<SubtitleRules.Rule> rules,
      Map<String, String> autoProfiles) {
    static Engines of(Capabilities possible) {
      return new Engines(
          possible.engines().stream().map(Engine::of).toList(),
          possible.sourceLangs(),
          possible.pairs(),
          OutputFormat.downloads().stream().map(OutputFormat::code).toList(),
          SubtitleProfiles.NAMES,
          SubtitleRules.all(),
          SubtitleProfiles.byLanguage());
    }
  }

  /**
   * What one engine of a worker can do.
   *
   * @param part what it does of a job: {@code transcriber}, {@code translator} or {@code diarizer}
   * @param id stable name ({@code pocketsphinx})
   * @param version version of engine and model, "" when unknown
   * @param demoQuality whether its results are for trying things out only
   * @param sourceLangs BCP 47 languages that it understands; {@code auto} among them when it
   *     detects, {@code *} for any
   * @param pairs translations that it makes ({@code en>es}); empty for other parts
   * @param ready whether it can be used now
   * @param problem what is missing, "" when it is ready
   * @param mend how to mend the problem, "" when it is ready
   * @param pieces how long a piece of sound should be; null where it takes none or does not say
   * @param tried each thing that its set-up tried and what that answered, for an engineer; empty
   *     where nothing is set up
   */
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
