package io.jamak.activities.process;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Cuts what a program writes into lines, as they come; a progress bar's \r ends one too. */
final class LineSplitter {
  /** The rest of a longer line is dropped. */
  private static final int LONGEST_BYTES = 64 << 10;

  private final Consumer<String> lines;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private boolean afterReturn;

  LineSplitter(Consumer<String> lines) {
    this.lines = lines;
  }

  void write(byte[] chunk, int length) {
    for (int i = 0; i < length; i++) {
      byte next = chunk[i];
      boolean secondHalf = afterReturn && next == '\n';
      afterReturn = next == '\r';
      if (secondHalf) {
        continue;
      }
      if (next == '\n' || next == '\r') {
        pass();
      } else if (line.size() < LONGEST_BYTES) {
        line.write(next);
      }
    }
  }

  /** Hands on a last line that nothing has ended. */
  void end() {
    if (line.size() > 0) {
      pass();
    }
  }

  private void pass() {
    lines.accept(line.toString(StandardCharsets.UTF_8));
    line.reset();
  }
}
