package io.jamak.app.doctor;

import io.jamak.app.settings.Settings;
import io.jamak.domain.error.JamakException;
import io.jamak.store.blob.S3Settings;
import io.jamak.store.blob.StorageTrial;

/**
 * Where objects lie, and whether a configured storage keeps those of one workspace from another.
 */
final class Storage {
  private static final String PART = "S3";

  private Storage() {}

  static Diagnosis examine(Settings settings) {
    return settings
        .s3()
        .map(Storage::configured)
        .orElseGet(
            () -> Diagnosis.well(PART, "embedded, in " + settings.home().resolve("objects")));
  }

  private static Diagnosis configured(S3Settings s3) {
    try {
      return StorageTrial.copiesByAddedHeader(s3)
          ? Diagnosis.weak(
              PART,
              s3 + " obeys x-amz-copy-source beside a presigned part",
              "who knows the key of another workspace's object can copy it",
              "the bucket policy in docs/operations.md, or another server")
          : Diagnosis.well(PART, s3.toString());
    } catch (JamakException away) {
      return Diagnosis.missing(
          PART,
          s3 + " does not answer: " + away.getMessage(),
          "no upload arrives and no job runs",
          "start it, or see JAMAK_S3_ENDPOINT, JAMAK_S3_BUCKET and its keys in docs/settings.md");
    }
  }
}
