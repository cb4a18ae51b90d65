package io.jamak.activities.media;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.activities.process.Cancellation;
import io.jamak.activities.process.JobDirectory;
import io.jamak.activities.process.Sandbox;
import io.jamak.activities.process.Scratch;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files with flipped bits, made by zzuf: each step ends with a picture, sound and facts, or with a
 * code that says that the file is at fault. {@code -Djamak.mutants=400} tries more.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MutatedMediaTest {
  private static final int MUTANTS = Integer.getInteger("jamak.mutants", 96);
  private static final List<String> KINDS =
      List.of("mp4", "mkv", "webm", "avi", "ts", "mov", "mp3", "wav", "flac", "ogg", "m4a", "flv");

  /** Shares of bits that are flipped: of headers alone, here and there, and everywhere. */
  private static final List<String> WAYS =
      List.of("-r0.004 -b0-2000", "-r0.0005", "-r0.004", "-r0.03 -b0-300", "-r0.02");

  private static final Set<ErrorCode> HONEST =
      EnumSet.of(
          ErrorCode.MEDIA_UNREADABLE,
          ErrorCode.MEDIA_REFUSED,
          ErrorCode.MEDIA_PROTECTED,
          ErrorCode.NO_AUDIO,
          ErrorCode.THUMB_FAILED);

  @TempDir private static Path directory;
  private Scratch scratch;
  private final MediaTools tools = new MediaTools(Sandbox.detect());
  private final Map<String, Integer> outcomes = new TreeMap<>();

  @BeforeAll
  void open() throws IOException {
    scratch = Scratch.open(directory.resolve("scratch"));
  }

  @AfterAll
  void close() throws IOException {
    System.out.println("mutants: " + outcomes);
    scratch.close();
  }

  @Test
  void each_mutant_is_read_or_refused_for_what_it_is() throws Exception {
    Map<String, Path> whole = new TreeMap<>();
    for (String kind : KINDS) {
      whole.put(kind, original(kind));
    }
    List<String> faults = new ArrayList<>();
    for (int seed = 0; seed < MUTANTS; seed++) {
      String kind = KINDS.get(seed % KINDS.size());
      String way = WAYS.get(seed / KINDS.size() % WAYS.size());
      Path mutant = mutate(Objects.requireNonNull(whole.get(kind)), seed, way);
      for (Map.Entry<String, Step> step : steps().entrySet()) {
        attempt(step.getValue(), mutant)
            .ifPresent(
                fault -> faults.add(mutant + " " + way + " " + step.getKey() + ": " + fault));
      }
      Files.delete(mutant);
    }

    assertThat(faults).isEmpty();
    assertThat(outcomes.getOrDefault("read", 0)).as("mutants that are read").isPositive();
    assertThat(outcomes.keySet()).as("mutants that are refused").contains("MEDIA_UNREADABLE");
  }

  /** One of the three ways in which a job opens a file. */
  private interface Step {
    void run(Path file, JobDirectory work) throws IOException;
  }

  private Map<String, Step> steps() {
    return Map.of(
        "probe",
        (file, work) -> tools.probe(file, work, Cancellation.none()),
        "thumbnail",
        (file, work) -> tools.thumbnail(file, 100, work, Cancellation.none()),
        "decode",
        (file, work) -> {
          List<ProbedTrack> tracks = tools.probe(file, work, Cancellation.none()).tracks();
          if (!tracks.isEmpty()) {
            tools.decode(
                file, tracks.getFirst(), MediaTools.Stretch.all(0), work, Cancellation.none());
          }
        });
  }

  private Optional<String> attempt(Step step, Path file) throws IOException {
    try (JobDirectory work = scratch.newDirectory()) {
      step.run(file, work);
      outcomes.merge("read", 1, Integer::sum);
    } catch (JamakException refused) {
      outcomes.merge(refused.code().name(), 1, Integer::sum);
      return HONEST.contains(refused.code())
          ? Optional.empty()
          : Optional.of(refused.code() + " " + refused.getMessage());
    } catch (RuntimeException unforeseen) {
      return Optional.of(unforeseen.toString());
    }
    return Optional.empty();
  }

  private Path original(String kind) throws IOException, InterruptedException {
    Path file = directory.resolve("whole." + kind);
    List<String> argv = new ArrayList<>();
    boolean pictures = !Set.of("mp3", "wav", "flac", "ogg", "m4a").contains(kind);
    if (pictures) {
      argv.addAll(List.of("-f", "lavfi", "-i", "testsrc=s=160x90:r=10:d=2"));
    }
    argv.addAll(List.of("-f", "lavfi", "-i", "sine=f=300:d=2", "-ac", "2", "-ar", "44100"));
    if (kind.equals("webm")) {
      argv.addAll(List.of("-c:v", "libvpx", "-c:a", "libvorbis"));
    } else if (pictures) {
      argv.addAll(List.of("-pix_fmt", "yuv420p"));
    }
    argv.add(file.toString());
    TestMedia.ffmpeg(argv);
    return file;
  }

  private Path mutate(Path whole, int seed, String way) throws IOException, InterruptedException {
    Path mutant = directory.resolve("mutant-" + seed + "-" + whole.getFileName());
    List<String> argv = new ArrayList<>(List.of("zzuf", "-s" + seed));
    argv.addAll(List.of(way.split(" ")));
    Process zzuf =
        new ProcessBuilder(argv)
            .redirectInput(whole.toFile())
            .redirectOutput(mutant.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    assertThat(zzuf.waitFor()).as("zzuf, which comes with the tests' packages").isZero();
    return mutant;
  }
}
