package io.jamak.ui.live;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.Command;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs something on a page a while later: for what changes without an event that tells of it. */
public final class DelayedAccess {
  private static final Logger log = LoggerFactory.getLogger(DelayedAccess.class);

  private DelayedAccess() {}

  /** Runs it under the page's lock, unless {@code owner} has left the page by then. */
  public static void run(Component owner, Duration pause, Command task) {
    owner
        .getUI()
        .ifPresent(
            ui ->
                CompletableFuture.delayedExecutor(
                        pause.toMillis(),
                        TimeUnit.MILLISECONDS,
                        late -> Thread.ofVirtual().start(late))
                    .execute(() -> access(ui, owner, task)));
  }

  private static void access(UI ui, Component owner, Command task) {
    try {
      ui.access(
          () -> {
            if (owner.isAttached()) {
              task.execute();
            }
          });
    } catch (UIDetachedException gone) {
      log.trace("page is gone", gone);
    }
  }
}
