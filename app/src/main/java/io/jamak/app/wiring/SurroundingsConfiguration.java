package io.jamak.app.wiring;

import io.jamak.api.account.ApiSettings;
import io.jamak.api.event.StreamSettings;
import io.jamak.api.network.NetworkSettings;
import io.jamak.api.temporal.TemporalSettings;
import io.jamak.app.embedded.Addresses;
import io.jamak.app.settings.Settings;
import io.jamak.domain.WebOrigin;
import io.jamak.domain.webhook.WebhookSettings;
import io.jamak.store.blob.BlobStore;
import io.jamak.ui.UiSettings;
import java.net.URI;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells API and screens where browsers find storage and Temporal's Web UI. */
@Configuration(proxyBeanMethods = false)
class SurroundingsConfiguration {
  @Bean
  UiSettings uiSettings(Addresses addresses, BlobStore blobs) {
    TemporalSettings temporal = addresses.temporal();
    String webUi = temporal.uiUrl();
    return new UiSettings(
        webUi == null ? null : URI.create(webUi), temporal.namespace(), storageOrigin(blobs));
  }

  @Bean
  NetworkSettings networkSettings(Settings settings) {
    return settings.network();
  }

  @Bean
  StreamSettings streamSettings(Settings settings) {
    return settings.streams();
  }

  @Bean
  WebhookSettings webhookSettings(Settings settings) {
    return settings.webhooks();
  }

  @Bean
  ApiSettings apiSettings(BlobStore blobs) {
    return new ApiSettings(storageOrigin(blobs).toString());
  }

  /**
   * As the signer of addresses says it, for servers differ in whether the bucket is in the host.
   */
  private static URI storageOrigin(BlobStore blobs) {
    URI address = blobs.presignGet("origin", Duration.ofMinutes(1), "origin", "text/plain");
    return URI.create(WebOrigin.of(address).toString());
  }
}
