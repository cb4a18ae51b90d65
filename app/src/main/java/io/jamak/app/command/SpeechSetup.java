package io.jamak.app.command;

import io.jamak.activities.whisper.setup.WhisperSettings;
import io.jamak.activities.whisper.setup.WhisperSetup;
import io.jamak.activities.whisper.setup.WhisperStatus;
import io.jamak.app.settings.Role;
import io.jamak.app.settings.Settings;
import io.jamak.workflows.TaskQueues;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * Sets Whisper up while the embedded parts start. A first start waits for it, so that the first job
 * is not recognised by a demonstration; a failed one blocks nothing.
 */
final class SpeechSetup {
  /** A slow line must not keep people out for ever; what comes later is used without a restart. */
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final Consumer<String> out;
  private final Optional<FutureTask<WhisperStatus>> task;

  private SpeechSetup(Consumer<String> out, Optional<FutureTask<WhisperStatus>> task) {
    this.out = out;
    this.task = task;
  }

  /** Nothing to wait for. */
  static SpeechSetup none() {
    return new SpeechSetup(_ -> {}, Optional.empty());
  }

  /** Begins, if this process recognises speech with Whisper and it is not there yet. */
  static SpeechSetup begin(Settings settings, Consumer<String> out) {
    WhisperSettings whisper = settings.engines().whisper();
    boolean needed =
        settings.engines().prefersWhisper()
            && settings.has(Role.WORKER)
            && settings.worker().queues().contains(TaskQueues.SPEECH);
    if (whisper == null || !needed || WhisperSetup.status(whisper).ready()) {
      return new SpeechSetup(out, Optional.empty());
    }
    out.accept("Whisper: setting it up, once for this machine (some 480 MB) ...");
    FutureTask<WhisperStatus> task =
        new FutureTask<>(
            () -> WhisperSetup.prepare(whisper, line -> out.accept("Whisper: " + line)));
    Thread.ofPlatform().daemon().name("whisper-prepare").start(task);
    return new SpeechSetup(out, Optional.of(task));
  }

  /** Waits, within reason, and says how it ended. */
  void await() {
    task.ifPresent(this::await);
  }

  private void await(FutureTask<WhisperStatus> running) {
    try {
      tell(running.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException slow) {
      out.accept("Whisper: still being set up; until then another engine recognises speech");
    } catch (ExecutionException failed) {
      throw new IllegalStateException("Whisper cannot be set up", failed.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void tell(WhisperStatus status) {
    if (status.ready()) {
      out.accept("Whisper: ready, on " + status.device());
      return;
    }
    out.accept("WARNING Whisper: " + status.problem() + ". Until then English only, demo quality.");
    out.accept("WARNING Whisper: to mend it: " + status.mend());
  }
}
