package io.jamak.app.embedded;

import io.jamak.api.temporal.TemporalSettings;
import io.jamak.app.settings.DatabaseSettings;
import io.jamak.app.settings.Setting;
import io.jamak.store.blob.S3Settings;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where every part is, whether it was started or configured. */
public record Addresses(DatabaseSettings database, S3Settings s3, TemporalSettings temporal) {

  /** The settings with which another process uses the same parts. */
  public Map<String, String> asVariables() {
    Map<String, String> all = new LinkedHashMap<>();
    put(all, Setting.JAMAK_DATABASE_URL, database.url());
    put(all, Setting.JAMAK_DATABASE_USER, database.user());
    put(all, Setting.JAMAK_DATABASE_PASSWORD, database.password());
    put(all, Setting.JAMAK_S3_ENDPOINT, s3.endpoint());
    put(all, Setting.JAMAK_S3_PUBLIC_ENDPOINT, s3.publicEndpoint());
    put(all, Setting.JAMAK_S3_REGION, s3.region());
    put(all, Setting.JAMAK_S3_BUCKET, s3.bucket());
    put(all, Setting.JAMAK_S3_ACCESS_KEY, s3.accessKey());
    put(all, Setting.JAMAK_S3_SECRET_KEY, s3.secretKey());
    put(all, Setting.JAMAK_S3_PATH_STYLE, s3.pathStyle());
    put(all, Setting.JAMAK_TEMPORAL_ADDRESS, temporal.address());
    put(all, Setting.JAMAK_TEMPORAL_NAMESPACE, temporal.namespace());
    put(all, Setting.JAMAK_TEMPORAL_UI_URL, temporal.uiUrl());
    put(all, Setting.JAMAK_TEMPORAL_TLS_CERT, temporal.tlsCert());
    put(all, Setting.JAMAK_TEMPORAL_TLS_KEY, temporal.tlsKey());
    put(all, Setting.JAMAK_TEMPORAL_API_KEY, temporal.apiKey());
    return all;
  }

  private static void put(Map<String, String> all, Setting setting, @Nullable Object value) {
    String text = Objects.toString(value, "");
    if (!text.isEmpty()) {
      all.put(setting.name(), text);
    }
  }
}
