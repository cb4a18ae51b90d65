package io.jamak.app.bench.faults;

import io.jamak.app.bench.ResidentMemory;
import io.jamak.app.bench.WhisperChildren;
import io.jamak.app.bench.faults.bed.Bed;
import io.jamak.app.bench.faults.bed.Lab;
import io.jamak.app.bench.faults.bed.Outcome;
import io.jamak.app.bench.faults.bed.Pauses;
import io.jamak.app.bench.faults.bed.Signals;
import io.jamak.app.product.Media;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The process in which Whisper works is killed, writes a gigabyte of errors, or hangs. */
final class EngineFaults implements Fault {
  private static final long FLOOD_BYTES = 1L << 30;
  private static final double MOST_GROWTH_MIB = 150;
  private static final Map<String, String> WHISPER =
      Map.of("JAMAK_TRANSCRIBER", "whisper", "JAMAK_SPEECH_SLOTS", "1");

  private final String name;
  private final String promise;
  private final Consumer<Scene> act;

  private EngineFaults(String name, String promise, Consumer<Scene> act) {
    this.name = name;
    this.promise = promise;
    this.act = act;
  }

  /** As the kernel kills what takes too much memory. */
  static Fault killed() {
    return new EngineFaults(
        "engine-killed",
        "its piece is heard again, the job succeeds",
        scene -> Signals.send("KILL", scene.children()));
  }

  /** A gigabyte on its standard error. */
  static Fault flooding() {
    return new EngineFaults(
        "engine-floods",
        "1 GB on stderr: memory flat, the job succeeds",
        scene -> scene.children().forEach(EngineFaults::flood));
  }

  /** Alive and silent; a person cancels. */
  static Fault hanging() {
    return new EngineFaults(
        "engine-hangs",
        "a cancel kills it within 5 s",
        scene -> {
          Signals.send("STOP", scene.children());
          scene.bed().cancel(scene.job());
        });
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String promise() {
    return promise;
  }

  @Override
  public Outcome run(Lab lab) throws Exception {
    try (Bed bed = lab.embedded(WHISPER)) {
      String asset = bed.upload(Media.longTalk(bed.folder(), 1));
      String job = bed.run(asset, Map.of("sourceLang", "en"));
      Pauses.until(
          "a piece is heard",
          Duration.ofMinutes(2),
          () -> bed.hasBegun(job, "TRANSCRIBE") && !WhisperChildren.of(bed.product()).isEmpty());
      List<ProcessHandle> children = WhisperChildren.of(bed.product());
      double before = ResidentMemory.ofProcess(bed.product().jvm());
      act.accept(new Scene(bed, job, children));
      double grown = ResidentMemory.ofProcess(bed.product().jvm()) - before;
      boolean hangs = name.equals("engine-hangs");
      boolean dead =
          !hangs
              || Pauses.within(
                  Duration.ofSeconds(5), () -> children.stream().noneMatch(ProcessHandle::isAlive));
      bed.history().awaitEnds(Duration.ofMinutes(3));
      String end = bed.history().status(job);
      return bed.healed(
          "%.0f MiB grown, last failure: %s".formatted(grown, bed.lastFailure(job)),
          end.equals(hangs ? "canceled" : "succeeded") && dead && grown < MOST_GROWTH_MIB,
          Duration.ofMinutes(1));
    }
  }

  /** Through the pipe that is its standard error. */
  private static void flood(ProcessHandle child) {
    byte[] line =
        "a line that nobody reads, and there are many of them ........\n"
            .getBytes(StandardCharsets.UTF_8);
    byte[] block = new byte[line.length * 1024];
    for (int i = 0; i < 1024; i++) {
      System.arraycopy(line, 0, block, i * line.length, line.length);
    }
    try (OutputStream stderr = Files.newOutputStream(Path.of("/proc/" + child.pid() + "/fd/2"))) {
      for (long written = 0; written < FLOOD_BYTES; written += block.length) {
        stderr.write(block);
      }
    } catch (IOException ended) {
      // the child has ended meanwhile
    }
  }

  private record Scene(Bed bed, String job, List<ProcessHandle> children) {}
}
