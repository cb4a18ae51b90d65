package io.jamak.store.blob;

import io.jamak.domain.WebOrigin;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketAlreadyOwnedByYouException;
import software.amazon.awssdk.services.s3.model.CORSRule;

/** Makes the bucket ready for browsers. */
final class S3Bucket {
  private static final Logger LOG = LoggerFactory.getLogger(S3Bucket.class);

  private S3Bucket() {}

  static void prepare(S3Client client, String bucket, @Nullable URI pages) {
    if (!exists(client, bucket)) {
      create(client, bucket);
    }
    allowBrowsers(client, bucket, pages == null ? "*" : WebOrigin.of(pages).toString());
  }

  private static boolean exists(S3Client client, String bucket) {
    try {
      client.headBucket(b -> b.bucket(bucket));
      return true;
    } catch (SdkException failed) {
      if (S3Failures.isMissing(failed)) {
        return false;
      }
      throw S3Failures.translate("look for bucket", bucket, failed);
    }
  }

  private static void create(S3Client client, String bucket) {
    try {
      client.createBucket(b -> b.bucket(bucket));
    } catch (BucketAlreadyOwnedByYouException another) {
      LOG.info("bucket {} was made by another process", bucket);
    } catch (SdkException failed) {
      throw S3Failures.translate("create bucket", bucket, failed);
    }
  }

  /** Servers without per-bucket rules (s3proxy, MinIO) have a setting of their own for this. */
  private static void allowBrowsers(S3Client client, String bucket, String origin) {
    try {
      client.putBucketCors(
          b -> b.bucket(bucket).corsConfiguration(c -> c.corsRules(List.of(browsers(origin)))));
    } catch (SdkException unsupported) {
      LOG.info("no CORS rule for bucket {}: {}", bucket, unsupported.getMessage());
    }
  }

  private static CORSRule browsers(String origin) {
    return CORSRule.builder()
        .allowedMethods(BrowserAccess.METHODS)
        .allowedOrigins(origin)
        .allowedHeaders(BrowserAccess.HEADERS)
        .exposeHeaders(BrowserAccess.EXPOSED_HEADERS)
        .maxAgeSeconds((int) BrowserAccess.MAX_AGE.toSeconds())
        .build();
  }
}
