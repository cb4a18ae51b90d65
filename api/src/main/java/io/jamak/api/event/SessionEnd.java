package io.jamak.api.event;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.util.UUID;

/**
 * Ends a stream with the session that opened it: whoever signs out, or is signed out, reads no
 * further. The container tells what lies in a session when the session ends.
 *
 * @param then what ends the stream; may be run more than once
 */
record SessionEnd(Runnable then) implements HttpSessionBindingListener {
  @Override
  public void valueUnbound(HttpSessionBindingEvent event) {
    then.run();
  }

  /** Waits for the end of a session; the answer stops waiting. */
  static Runnable of(HttpSession session, Runnable then) {
    String name = SessionEnd.class.getName() + "." + UUID.randomUUID();
    session.setAttribute(name, new SessionEnd(then));
    return () -> {
      try {
        session.removeAttribute(name);
      } catch (IllegalStateException ended) {
        // The session went first, and told us.
      }
    };
  }
}
