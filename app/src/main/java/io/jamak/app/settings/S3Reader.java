package io.jamak.app.settings;

import static io.jamak.app.settings.Setting.JAMAK_S3_ACCESS_KEY;
import static io.jamak.app.settings.Setting.JAMAK_S3_BUCKET;
import static io.jamak.app.settings.Setting.JAMAK_S3_ENDPOINT;
import static io.jamak.app.settings.Setting.JAMAK_S3_PATH_STYLE;
import static io.jamak.app.settings.Setting.JAMAK_S3_PUBLIC_ENDPOINT;
import static io.jamak.app.settings.Setting.JAMAK_S3_REGION;
import static io.jamak.app.settings.Setting.JAMAK_S3_SECRET_KEY;

import io.jamak.store.blob.S3Settings;
import java.net.URI;
import java.util.Optional;

/** Reads {@code JAMAK_S3_*}. */
final class S3Reader {
  private S3Reader() {}

  static Optional<S3Settings> read(Environment environment) {
    Optional<URI> endpoint = environment.httpAddress(JAMAK_S3_ENDPOINT);
    if (endpoint.isEmpty() && environment.text(JAMAK_S3_BUCKET).isEmpty()) {
      environment.requireBeside(
          "JAMAK_S3_ENDPOINT or JAMAK_S3_BUCKET",
          JAMAK_S3_REGION,
          JAMAK_S3_ACCESS_KEY,
          JAMAK_S3_SECRET_KEY,
          JAMAK_S3_PATH_STYLE);
      return Optional.empty();
    }
    environment.requireBoth(JAMAK_S3_ACCESS_KEY, JAMAK_S3_SECRET_KEY);
    return Optional.of(
        new S3Settings(
            endpoint.orElse(null),
            environment.httpAddress(JAMAK_S3_PUBLIC_ENDPOINT).orElse(null),
            environment.text(JAMAK_S3_REGION, "us-east-1"),
            environment.text(JAMAK_S3_BUCKET, "jamak"),
            environment.text(JAMAK_S3_ACCESS_KEY, ""),
            environment.text(JAMAK_S3_SECRET_KEY, ""),
            environment.flag(JAMAK_S3_PATH_STYLE, endpoint.isPresent())));
  }
}
