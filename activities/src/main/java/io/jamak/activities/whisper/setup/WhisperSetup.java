package io.jamak.activities.whisper.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Sets Whisper up under the user's cache folder, once for all homes: a Python environment, the
 * weights of a model, and a proof that both recognise speech.
 *
 * <p>Everything is made in a temporary place and moved to its own when it is whole, under a lock
 * that other processes respect, so that a set-up that was killed half-way leaves nothing that the
 * next one would take for finished.
 */
public final class WhisperSetup {
  private WhisperSetup() {}

  /** What is there now. Reads some small files: no process, no network, no hashing. */
  public static WhisperStatus status(WhisperSettings settings) {
    return new Inspection(settings).status();
  }

  /** Looks for the programs that a set-up would use, starting each shortly; one line for each. */
  public static List<String> programs() {
    List<String> lines = new ArrayList<>();
    Machine machine = Machine.current();
    machine.programs().find("uv").ifPresent(uv -> lines.add(uv + ": makes the environment"));
    try {
      var _ = new Interpreters(machine, lines::add).find();
    } catch (SetupException none) {
      lines.add(none.problem() + ": " + none.mend());
    }
    return lines;
  }

  /**
   * Makes what is missing, and says what is there then. Does nothing when all is there; waits when
   * another process is at it. It never throws for what a machine lacks: the answer says it.
   *
   * @param progress takes one line, without a prefix, for each thing that may take long
   */
  public static WhisperStatus prepare(WhisperSettings settings, Consumer<String> progress) {
    return new Preparation(settings, Machine.current(), progress).run();
  }
}
