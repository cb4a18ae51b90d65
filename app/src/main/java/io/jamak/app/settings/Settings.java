package io.jamak.app.settings;

import io.jamak.activities.engine.EngineSettings;
import io.jamak.api.event.StreamSettings;
import io.jamak.api.network.NetworkSettings;
import io.jamak.api.temporal.TemporalSettings;
import io.jamak.app.worker.WorkerSettings;
import io.jamak.domain.webhook.WebhookSettings;
import io.jamak.store.blob.S3Settings;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * Everything that was set, checked. An empty part is one that starts embedded.
 *
 * @param home folder of the embedded parts
 * @param network who is believed of where a request comes from
 * @param streams how many readers of changes are served
 * @param worker which task queues the worker role serves, and how much at a time
 * @param s3PublicEndpoint what browsers reach when storage is embedded; empty for loopback
 * @param temporalDownloads where the dev server's archive is
 */
public record Settings(
    Path home,
    WebSettings web,
    NetworkSettings network,
    StreamSettings streams,
    Set<Role> roles,
    WorkerSettings worker,
    OwnerSettings owner,
    Optional<DatabaseSettings> database,
    Optional<S3Settings> s3,
    Optional<URI> s3PublicEndpoint,
    Optional<TemporalSettings> temporal,
    URI temporalDownloads,
    EngineSettings engines,
    WebhookSettings webhooks) {

  /** Whether this process has the role. */
  public boolean has(Role role) {
    return roles.contains(role);
  }
}
