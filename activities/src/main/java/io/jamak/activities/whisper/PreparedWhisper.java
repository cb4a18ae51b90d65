package io.jamak.activities.whisper;

import io.jamak.activities.whisper.setup.WhisperSettings;
import io.jamak.activities.whisper.setup.WhisperSetup;
import io.jamak.activities.whisper.setup.WhisperStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The installation that {@code ./jamak up} prepared in the user's cache folder. */
public final class PreparedWhisper implements WhisperInstallation {
  /** A look reads a file; several are made for each piece. */
  private static final Duration REMEMBERED = Duration.ofSeconds(2);

  private final WhisperSettings settings;
  private final Supplier<WhisperStatus> look;
  private volatile Seen seen = new Seen(null, 0);

  public PreparedWhisper(WhisperSettings settings) {
    this.settings = settings;
    this.look = () -> WhisperSetup.status(settings);
  }

  private record Seen(@Nullable WhisperStatus status, long nanos) {}

  private WhisperStatus status() {
    Seen last = seen;
    WhisperStatus known = last.status();
    if (known != null && System.nanoTime() - last.nanos() < REMEMBERED.toNanos()) {
      return known;
    }
    WhisperStatus fresh = look.get();
    seen = new Seen(fresh, System.nanoTime());
    return fresh;
  }

  @Override
  public Optional<Installed> installed() {
    WhisperStatus status = status();
    return status.ready() ? Optional.of(installed(status)) : Optional.empty();
  }

  private Installed installed(WhisperStatus status) {
    try {
      return new Installed(
          status.python(),
          status.reads(),
          status.modelFolder(),
          settings.model(),
          status.modelSha256() + "/" + status.environmentHash(),
          modelName() + ", " + status.versions(),
          status.device(),
          Files.size(status.modelFolder().resolve("model.bin")));
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private String modelName() {
    return settings.model().substring(settings.model().lastIndexOf('/') + 1);
  }

  @Override
  public String problem() {
    return status().problem();
  }

  @Override
  public String mend() {
    return status().mend();
  }

  @Override
  public List<String> tried() {
    return status().tried();
  }
}
