package io.jamak.activities.media;

import io.jamak.activities.StepKey;
import io.jamak.activities.process.Cancellation;
import io.jamak.activities.process.JobDirectory;
import io.jamak.activities.sound.MonoMaker;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import io.jamak.domain.job.JobWarning;
import io.jamak.domain.job.WarningCode;
import io.jamak.store.blob.BlobStore;
import io.jamak.workflows.job.Audio;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the sound that is listened to of one of a file's tracks, and says what it had to guess. */
final class SoundStep {
  private static final int VERSION = 3;

  /** Of longer files, tracks are compared by a part from a third on. */
  private static final long TRIAL_MS = 300_000;

  /** One track is better than an earlier one when it carries this much more voice. */
  private static final double CLEARLY_MORE = 1.2;

  /** A file may end this much before its claim... */
  private static final long SHORT_BY_MS = 2_000;

  /**
   * ...or this share of it, unless the tools say that it is broken; what misses more is cut off.
   */
  private static final double SHORT_BY_SHARE = 0.05;

  private final BlobStore blobs;
  private final JsonBlobs json;
  private final MediaTools tools;

  SoundStep(BlobStore blobs, JsonBlobs json, MediaTools tools) {
    this.blobs = blobs;
    this.json = json;
    this.tools = tools;
  }

  /** What was made for this wish before. */
  Optional<Audio> find(MediaSource source, TrackWish wish) {
    return json.find(key(source, wish), Audio.class)
        .filter(audio -> blobs.head(audio.key()).isPresent());
  }

  private static String key(MediaSource source, TrackWish wish) {
    return StepKey.of("sound", VERSION)
        .with("mono", MonoMaker.VERSION)
        .with("source", source.key())
        .with("etag", source.etag())
        .with("track", wish.track())
        .with("language", wish.language())
        .in(source.workspaceId());
  }

  private static String pcmKey(MediaSource source, ProbedTrack track) {
    return StepKey.of("audio", VERSION)
        .with("mono", MonoMaker.VERSION)
        .with("source", source.key())
        .with("etag", source.etag())
        .with("track", track.track().number())
        .in(source.workspaceId());
  }

  /** Makes it of the local copy {@code file} and stores it. */
  Audio make(MediaSource source, Path file, ProbeReport report, TrackWish wish, Work work)
      throws IOException {
    TrackChoice choice = TrackChoice.of(report.tracks(), wish);
    List<ProbedTrack> order = new ArrayList<>(ranked(choice.candidates(), file, report, work));
    order.addAll(choice.rest());
    ProbedTrack taken = order.getFirst();
    Made made = make(file, taken, report, work);
    for (int next = 1; made.mono.silent() && next < order.size(); next++) {
      Made other = make(file, order.get(next), report, work);
      if (!other.mono.silent()) {
        made = other;
        taken = order.get(next);
      }
    }
    boolean guessed = choice.candidates().size() > 1 || !taken.equals(order.getFirst());
    Result result = new Result(taken, made, guessed, RiffLength.claimedShare(file));
    return keep(source, report, wish, result);
  }

  private Audio keep(MediaSource source, ProbeReport report, TrackWish wish, Result result)
      throws IOException {
    String key = pcmKey(source, result.track);
    long samples = Files.size(result.made.mono.file()) / 2;
    Audio audio =
        new Audio(
            key,
            samples,
            result.track.track().channels(),
            warnings(result, samples * 1000 / Audio.SAMPLE_RATE, report));
    blobs.putIfAbsent(key, result.made.mono.file(), "application/octet-stream");
    return json.keep(key(source, wish), audio);
  }

  /** Where nothing else decides, most voice comes first. */
  private List<ProbedTrack> ranked(
      List<ProbedTrack> candidates, Path file, ProbeReport report, Work work) throws IOException {
    if (candidates.size() == 1) {
      return candidates;
    }
    long lengthMs = report.facts().durationMs();
    MediaTools.Stretch trial =
        lengthMs > 2 * TRIAL_MS
            ? new MediaTools.Stretch(lengthMs / 3, TRIAL_MS, TRIAL_MS)
            : MediaTools.Stretch.all(lengthMs);
    int best = 0;
    long most = 0;
    for (int i = 0; i < candidates.size(); i++) {
      long voice = voice(file, candidates.get(i), trial, work);
      if (voice > most * (i == 0 ? 1 : CLEARLY_MORE)) {
        best = i;
        most = voice;
      }
    }
    List<ProbedTrack> ranked = new ArrayList<>(candidates);
    ranked.addFirst(ranked.remove(best));
    return ranked;
  }

  /** A track that cannot be read has no voice; the others may still be good. */
  private long voice(Path file, ProbedTrack track, MediaTools.Stretch stretch, Work work)
      throws IOException {
    try {
      return make(file, track, stretch, work).mono.voice();
    } catch (JamakException unreadable) {
      if (unreadable.code() != ErrorCode.MEDIA_UNREADABLE) {
        throw unreadable;
      }
      return 0;
    }
  }

  private Made make(Path file, ProbedTrack track, ProbeReport report, Work work)
      throws IOException {
    long expected = Math.max(track.durationMs(), report.facts().durationMs());
    return make(file, track, MediaTools.Stretch.all(expected), work);
  }

  private Made make(Path file, ProbedTrack track, MediaTools.Stretch stretch, Work work)
      throws IOException {
    Recording recording = tools.decode(file, track, stretch, work.directory(), work.cancellation());
    String name = "track-" + track.track().number() + ".pcm";
    Path own = work.directory().file("recording-" + track.track().number() + ".pcm");
    Files.move(recording.file(), own, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    MonoMaker.Mono mono = MonoMaker.make(own, recording.channels(), work.directory().file(name));
    if (!mono.file().equals(own)) {
      Files.delete(own);
    }
    return new Made(mono, recording.broken());
  }

  private static List<JobWarning> warnings(Result result, long soundMs, ProbeReport report) {
    List<JobWarning> warnings = new ArrayList<>();
    if (result.guessed) {
      warnings.add(
          new JobWarning(
              WarningCode.TRACK_GUESSED,
              0,
              soundMs,
              report.tracks().size(),
              result.track.track().line() + " of " + TrackChoice.list(report.tracks())));
    }
    boolean broken = result.made.broken;
    long claimed = Math.max(result.track.durationMs(), broken ? report.facts().durationMs() : 0);
    claimed = Math.max(claimed, Math.round(soundMs * result.claimedShare));
    long missing = claimed - soundMs;
    if (missing > SHORT_BY_MS && (broken || missing > claimed * SHORT_BY_SHARE)) {
      warnings.add(
          new JobWarning(
              WarningCode.SOURCE_CUT_OFF,
              soundMs,
              claimed,
              1,
              "sound that can be read: " + soundMs + " ms, claimed: " + claimed + " ms"));
    }
    return warnings;
  }

  private record Made(MonoMaker.Mono mono, boolean broken) {}

  private record Result(ProbedTrack track, Made made, boolean guessed, double claimedShare) {}

  /** Where it works, and how it is told to stop. */
  record Work(JobDirectory directory, Cancellation cancellation) {}
}
