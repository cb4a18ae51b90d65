package io.jamak.app.doctor;

import io.jamak.activities.whisper.setup.WhisperSettings;
import io.jamak.activities.whisper.setup.WhisperSetup;
import io.jamak.activities.whisper.setup.WhisperStatus;
import io.jamak.app.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What is there of Whisper: environment, model, device, and what its set-up tried. */
final class Whisper {
  /** Of one process at work on a processor. Measured for base, else worked out from the weights. */
  private static final Map<String, String> MEMORY =
      Map.of(
          "base", "0.6 GB",
          "small", "about 1.2 GB",
          "medium", "about 3.4 GB",
          "large-v3", "about 6.6 GB",
          "large-v3-turbo", "about 3.6 GB");

  private Whisper() {}

  static List<Diagnosis> examine(Settings settings) {
    WhisperSettings whisper = settings.engines().whisper();
    if (whisper == null) {
      return List.of();
    }
    WhisperStatus status = WhisperSetup.status(whisper);
    return List.of(status.ready() ? ready(whisper, status) : lacking(settings, whisper, status));
  }

  private static Diagnosis ready(WhisperSettings whisper, WhisperStatus status) {
    List<String> facts = new ArrayList<>();
    facts.add(name(whisper) + ", on " + status.device());
    facts.add(status.versions());
    facts.add(status.python().toString());
    facts.add(status.modelFolder() + ", SHA-256 " + status.modelSha256());
    facts.addAll(status.tried());
    return Diagnosis.well("Whisper", lines(facts));
  }

  private static Diagnosis lacking(
      Settings settings, WhisperSettings whisper, WhisperStatus status) {
    List<String> facts = new ArrayList<>();
    facts.add(status.problem());
    facts.add("wanted: model " + name(whisper) + ", on " + whisper.device());
    facts.addAll(status.tried().isEmpty() ? WhisperSetup.programs() : status.tried());
    return settings.engines().prefersWhisper()
        ? Diagnosis.weak(
            "Whisper",
            lines(facts),
            "speech is recognised by pocketsphinx: English only, demo quality",
            status.mend())
        : Diagnosis.well(
            "Whisper", lines(facts) + "\n" + " ".repeat(9) + "not needed: another engine is set");
  }

  private static String name(WhisperSettings whisper) {
    String memory = MEMORY.get(whisper.model());
    return whisper.model() + (memory == null ? "" : " (" + memory + " of memory a speech slot)");
  }

  private static String lines(List<String> facts) {
    return facts.stream().collect(Collectors.joining("\n" + " ".repeat(32)));
  }
}
