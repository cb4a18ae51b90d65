package io.jamak.activities.whisper;

import io.jamak.activities.process.Cancellation;
import io.jamak.activities.process.Sandbox;
import io.jamak.activities.process.Scratch;
import io.jamak.activities.whisper.WhisperInstallation.Installed;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * The children of this worker, one for each piece that is recognised at the same time. One that is
 * free is used again; one that was killed, has grown old or belongs to another model is replaced.
 * How many there are is decided by who asks at the same time: the slots of the speech queue.
 */
final class WhisperPool implements AutoCloseable {
  /** Libraries leak a little; a start costs a second. */
  private static final int MOST_REQUESTS = 1_000;

  private final WhisperInstallation installation;
  private final Sandbox sandbox;
  private final Scratch scratch;
  private final Deque<WhisperChild> free = new ArrayDeque<>();
  private boolean closed;

  WhisperPool(WhisperInstallation installation, Sandbox sandbox, Scratch scratch) {
    this.installation = installation;
    this.sandbox = sandbox;
    this.scratch = scratch;
  }

  /** Uses a child for one request; its failure or cancel ends it. */
  <T> T with(Request<T> request, Cancellation cancellation) throws IOException {
    Installed installed = installation.installed().orElseThrow(this::missing);
    WhisperChild child = take(installed);
    if (child == null) {
      child = WhisperChild.start(installed, sandbox, scratch, cancellation);
    }
    boolean healthy = false;
    try {
      T answer = request.ask(child);
      healthy = child.requests() < MOST_REQUESTS;
      return answer;
    } finally {
      give(child, healthy);
    }
  }

  private JamakException missing() {
    return new JamakException(
        ErrorCode.ENGINE_MISSING,
        "whisper: " + installation.problem() + " (expected: " + installation.mend() + ")");
  }

  private synchronized @Nullable WhisperChild take(Installed installed) {
    while (!free.isEmpty()) {
      WhisperChild child = free.pop();
      if (child.isUsable(installed)) {
        return child;
      }
      child.close();
    }
    return null;
  }

  private synchronized void give(WhisperChild child, boolean healthy) {
    if (healthy && !closed) {
      free.push(child);
    } else {
      child.close();
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    free.forEach(WhisperChild::close);
    free.clear();
  }

  /** What is asked of a child. */
  interface Request<T> {
    T ask(WhisperChild child) throws IOException;
  }
}
