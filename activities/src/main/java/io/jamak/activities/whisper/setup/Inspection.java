package io.jamak.activities.whisper.setup;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks at what is there by its markers. */
final class Inspection {
  private final WhisperSettings settings;
  private final Places places;

  Inspection(WhisperSettings settings) {
    this.settings = settings;
    this.places = Places.of(settings);
  }

  WhisperStatus status() {
    Path folder = places.environment(PythonPackages.hash());
    Optional<PythonEnvironment> environment = PythonEnvironment.read(folder);
    Optional<KnownModel> model = new ModelStore(places).known(settings.model());
    if (environment.isPresent() && model.isPresent()) {
      Proof proof = new Proof(environment.get(), model.get(), settings.device());
      Optional<String> device = proof.device();
      if (device.isPresent()) {
        return ready(environment.get(), model.get(), device.get());
      }
    }
    return lacking(folder);
  }

  private WhisperStatus ready(PythonEnvironment environment, KnownModel model, String device) {
    List<Path> reads = new ArrayList<>(environment.reads());
    reads.add(model.folder());
    return new WhisperStatus(
        true,
        environment.python(),
        model.folder(),
        model.sha256(),
        PythonPackages.hash(),
        environment.versions(),
        device,
        reads,
        "",
        "",
        Attempt.last(places.attempt(settings)).tried());
  }

  private WhisperStatus lacking(Path environment) {
    Attempt.Ended last = Attempt.last(places.attempt(settings));
    if (SetupLock.isTaken(places.lock())) {
      return lacking("Whisper is being set up", "wait; this takes a minute or two", last);
    }
    if (!last.problem().isEmpty()) {
      return lacking(last.problem(), last.mend(), last);
    }
    String again = "./jamak engine whisper " + settings.model();
    Optional<String> gone =
        PythonEnvironment.note(environment)
            .filter(_ -> PythonEnvironment.read(environment).isEmpty())
            .map(note -> note.getOrDefault("interpreter", "its file"));
    return gone.isPresent()
        ? lacking("The Python of Whisper has gone: " + gone.get(), again, last)
        : lacking("Whisper is not set up for the model " + settings.model(), again, last);
  }

  private static WhisperStatus lacking(String problem, String mend, Attempt.Ended last) {
    return WhisperStatus.lacking(PythonPackages.hash(), problem, mend, last.tried());
  }
}
