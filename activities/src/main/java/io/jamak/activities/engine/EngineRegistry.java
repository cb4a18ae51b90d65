package io.jamak.activities.engine;

import io.jamak.activities.language.ApertiumTranslator;
import io.jamak.activities.language.LibreTranslator;
import io.jamak.activities.language.Translator;
import io.jamak.activities.process.Sandbox;
import io.jamak.activities.process.Scratch;
import io.jamak.activities.speech.OpenAiTranscriber;
import io.jamak.activities.speech.PocketSphinx;
import io.jamak.activities.speech.Transcriber;
import io.jamak.activities.voice.LevelVoiceDetector;
import io.jamak.activities.voice.VoiceDetector;
import io.jamak.activities.whisper.PreparedWhisper;
import io.jamak.activities.whisper.Whisper;
import io.jamak.domain.engine.EngineInfo;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The engines of this worker, best first. */
public final class EngineRegistry implements AutoCloseable {
  private final List<Transcriber> transcribers;
  private final List<Translator> translators;
  private final List<VoiceDetector> detectors;

  private EngineRegistry(
      List<Transcriber> transcribers, List<Translator> translators, List<VoiceDetector> detectors) {
    this.transcribers = List.copyOf(transcribers);
    this.translators = List.copyOf(translators);
    this.detectors = List.copyOf(detectors);
  }

  /** All engines that the settings name or that every machine may have. */
  public static EngineRegistry of(EngineSettings settings, Sandbox sandbox, Scratch scratch) {
    List<Transcriber> transcribers = new ArrayList<>();
    List<VoiceDetector> detectors = new ArrayList<>();
    if (settings.openAi() != null) {
      transcribers.add(new OpenAiTranscriber(settings.openAi()));
    }
    if (settings.whisper() != null) {
      Whisper whisper = new Whisper(new PreparedWhisper(settings.whisper()), sandbox, scratch);
      transcribers.add(whisper);
      detectors.add(whisper);
    }
    transcribers.add(new PocketSphinx(sandbox, scratch));
    detectors.add(new LevelVoiceDetector());
    List<Translator> translators = new ArrayList<>();
    if (settings.libreTranslate() != null) {
      translators.add(new LibreTranslator(settings.libreTranslate()));
    }
    translators.add(new ApertiumTranslator(sandbox.programs(), scratch));
    return new EngineRegistry(transcribers, translators, detectors);
  }

  /** What they can do now, ready or not, to be reported and offered. */
  public List<EngineInfo> infos() {
    return Stream.concat(
            transcribers.stream().map(Transcriber::info),
            translators.stream().map(Translator::info))
        .toList();
  }

  /**
   * The transcriber that a plan names.
   *
   * @throws JamakException with ENGINE_MISSING when this worker has none of that name
   */
  public Transcriber transcriber(String id) {
    return transcribers.stream()
        .filter(engine -> engine.info().id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new JamakException(
                    ErrorCode.ENGINE_MISSING,
                    "transcriber: " + id + " (expected: one of this worker's)"));
  }

  /** The best voice detector that is ready. */
  public VoiceDetector voiceDetector() {
    return detectors.stream().filter(VoiceDetector::ready).findFirst().orElseThrow();
  }

  /** Ends the processes of engines. */
  @Override
  public void close() {
    for (Transcriber engine : transcribers) {
      if (engine instanceof Whisper whisper) {
        whisper.close();
      }
    }
  }

  /** All translators. */
  public List<Translator> translators() {
    return translators;
  }
}
