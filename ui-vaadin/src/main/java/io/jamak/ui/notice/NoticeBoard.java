package io.jamak.ui.notice;

import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.shared.Registration;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The newest notices of one session, so that a toast that went unread is not lost. */
public final class NoticeBoard implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int MOST = 50;

  private final Deque<Notice> notices = new ArrayDeque<>();
  private final List<Listener> listeners = new ArrayList<>();
  private int unread;

  /** Told under the session's lock. */
  interface Listener extends Serializable {
    void changed();
  }

  /** The board of the current session; call under its lock. */
  static NoticeBoard current() {
    VaadinSession session = VaadinSession.getCurrent();
    NoticeBoard board = session.getAttribute(NoticeBoard.class);
    if (board == null) {
      board = new NoticeBoard();
      session.setAttribute(NoticeBoard.class, board);
    }
    return board;
  }

  /** Takes news in, which nobody may have seen. */
  void add(Notice notice) {
    if (notices.stream().anyMatch(known -> isSame(known, notice))) {
      return; // another page of this session was told as well
    }
    unread++;
    keep(notice);
  }

  /** Notes what came of the user's own act: he has seen it, unless it failed. */
  void note(Notice notice) {
    if (notice.kind() == Notice.Kind.FAILED) {
      unread++;
    }
    keep(notice);
  }

  private void keep(Notice notice) {
    notices.addFirst(notice);
    if (notices.size() > MOST) {
      notices.removeLast();
    }
    List.copyOf(listeners).forEach(Listener::changed);
  }

  List<Notice> newestFirst() {
    return List.copyOf(notices);
  }

  int unread() {
    return unread;
  }

  void read() {
    unread = 0;
    List.copyOf(listeners).forEach(Listener::changed);
  }

  void clear() {
    notices.clear();
    read();
  }

  Registration listen(Listener listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  private static boolean isSame(Notice one, Notice other) {
    return one.job() != null && one.job().equals(other.job()) && one.kind() == other.kind();
  }
}
