package io.jamak.ui.live;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import io.jamak.api.event.LiveEvent;
import io.jamak.api.event.LiveEvents;
import io.jamak.domain.account.WorkspaceId;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells a component what changed while it is on a page: at most four times a second, in batches,
 * under the page's lock.
 */
public final class LiveFeed {
  private static final Logger log = LoggerFactory.getLogger(LiveFeed.class);

  private final LiveEvents events;

  public LiveFeed(LiveEvents events) {
    this.events = events;
  }

  /** Follows the workspace from each attach to the next detach of {@code owner}. */
  public void follow(Component owner, WorkspaceId workspace, Consumer<List<LiveEvent>> each) {
    owner.addAttachListener(
        attach -> {
          AutoCloseable subscription = subscribe(attach.getUI(), workspace, each);
          owner.addDetachListener(
              detach -> {
                detach.unregisterListener();
                close(subscription);
              });
        });
  }

  private AutoCloseable subscribe(UI ui, WorkspaceId workspace, Consumer<List<LiveEvent>> each) {
    Batcher<LiveEvent> batcher =
        new Batcher<>(
            batch -> {
              try {
                ui.access(() -> each.accept(batch));
              } catch (UIDetachedException gone) {
                log.trace("page is gone", gone);
              }
            });
    return events.subscribe(workspace, batcher::add);
  }

  private static void close(AutoCloseable subscription) {
    try {
      subscription.close();
    } catch (Exception broken) {
      log.warn("could not leave the live events", broken);
    }
  }
}
