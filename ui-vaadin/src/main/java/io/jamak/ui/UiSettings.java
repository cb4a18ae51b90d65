package io.jamak.ui;

import io.jamak.domain.account.Caller;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What the screens must be told about their surroundings.
 *
 * @param temporalUi the Temporal Web UI as browsers reach it, null where there is none
 * @param temporalNamespace the namespace that holds the workflows
 * @param storageOrigin scheme, host and port from which browsers read and to which they write
 *     media, null for nowhere
 */
public record UiSettings(
    @Nullable URI temporalUi, String temporalNamespace, @Nullable URI storageOrigin) {

  /** The same for this caller: Temporal's Web UI ends anybody's jobs, so only owners hear of it. */
  public UiSettings of(Caller caller) {
    return caller.role() == Caller.Role.OWNER
        ? this
        : new UiSettings(null, temporalNamespace, storageOrigin);
  }
}
