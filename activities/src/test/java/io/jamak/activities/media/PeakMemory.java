package io.jamak.activities.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How much memory ffmpeg and ffprobe held at most, by the kernel's own high-water mark. */
final class PeakMemory {
  private static final Pattern NAME = Pattern.compile("(?m)^Name:\\s+(ffmpeg|ffprobe)$");
  private static final Pattern HIGH_WATER = Pattern.compile("(?m)^VmHWM:\\s+(\\d+) kB$");

  private PeakMemory() {}

  /** Something that runs the tools. */
  interface Work {
    void run() throws Exception;
  }

  /** Resident bytes of the largest such child while {@code work} runs; the mark never falls. */
  static long ofTools(Work work) throws Exception {
    AtomicLong peak = new AtomicLong();
    AtomicBoolean running = new AtomicBoolean(true);
    Thread watcher =
        Thread.ofPlatform()
            .start(
                () -> {
                  while (running.get()) {
                    ProcessHandle.current()
                        .descendants()
                        .forEach(child -> peak.accumulateAndGet(bytes(child), Math::max));
                  }
                });
    try {
      work.run();
    } finally {
      running.set(false);
      watcher.join();
    }
    return peak.get();
  }

  private static long bytes(ProcessHandle child) {
    try {
      String status = Files.readString(Path.of("/proc/" + child.pid() + "/status"));
      Matcher mark = HIGH_WATER.matcher(status);
      return NAME.matcher(status).find() && mark.find() ? Long.parseLong(mark.group(1)) << 10 : 0;
    } catch (IOException gone) {
      return 0;
    }
  }
}
