package io.jamak.app.wiring;

import io.jamak.api.account.ApiSettings;
import io.jamak.api.network.NetworkSettings;
import io.jamak.api.temporal.TemporalSettings;
import io.jamak.app.embedded.Addresses;
import io.jamak.app.settings.Settings;
import io.jamak.store.blob.S3Settings;
import io.jamak.ui.UiSettings;
import java.net.URI;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells API and screens where browsers find storage and Temporal's Web UI. */
@Configuration(proxyBeanMethods = false)
class SurroundingsConfiguration {
  @Bean
  UiSettings uiSettings(Addresses addresses) {
    TemporalSettings temporal = addresses.temporal();
    String webUi = temporal.uiUrl();
    return new UiSettings(
        webUi == null ? null : URI.create(webUi),
        temporal.namespace(),
        storageOrigin(addresses.s3()));
  }

  @Bean
  NetworkSettings networkSettings(Settings settings) {
    return settings.network();
  }

  @Bean
  ApiSettings apiSettings(Addresses addresses) {
    return new ApiSettings(storageOrigin(addresses.s3()).toString());
  }

  private static URI storageOrigin(S3Settings s3) {
    URI reached = s3.publicEndpoint() == null ? s3.endpoint() : s3.publicEndpoint();
    if (reached == null) {
      return URI.create("https://" + s3.bucket() + ".s3." + s3.region() + ".amazonaws.com");
    }
    return URI.create(reached.getScheme() + "://" + reached.getAuthority());
  }
}
