package io.jamak.store.blob;

import io.jamak.store.sql.TransactionGuard;
import java.net.URI;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.http.apache5.ProxyConfiguration;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/**
 * Builds the client and the signer. Checksums only where S3 demands them: a multipart upload that
 * declares one would ask it of every part, and parts come from browsers.
 */
final class S3Clients {
  private static final int CONNECTIONS = 64;
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration SILENCE = Duration.ofSeconds(60);

  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127\\.[0-9.]+|\\[::1]", Pattern.CASE_INSENSITIVE);

  private static final ExecutionInterceptor OUTSIDE =
      new ExecutionInterceptor() {
        @Override
        public void beforeTransmission(
            Context.BeforeTransmission call, ExecutionAttributes attributes) {
          assert TransactionGuard.isOutside(
              "storage: " + call.request().getClass().getSimpleName());
        }
      };

  private S3Clients() {}

  static S3Client client(S3Settings settings) {
    return S3Client.builder()
        .endpointOverride(settings.endpoint())
        .region(Region.of(settings.region()))
        .credentialsProvider(credentials(settings))
        .forcePathStyle(settings.pathStyle())
        .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
        .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
        .overrideConfiguration(options -> options.addExecutionInterceptor(OUTSIDE))
        .httpClientBuilder(
            Apache5HttpClient.builder()
                .maxConnections(CONNECTIONS)
                .connectionTimeout(CONNECT)
                .connectionAcquisitionTimeout(SILENCE)
                .proxyConfiguration(proxy(settings.endpoint()))
                .socketTimeout(SILENCE))
        .build();
  }

  /** What a company's proxy variables say does not hold for a storage on this machine. */
  private static ProxyConfiguration proxy(@Nullable URI endpoint) {
    String host = endpoint == null ? null : endpoint.getHost();
    boolean near = host != null && LOOPBACK.matcher(host).matches();
    return ProxyConfiguration.builder()
        .useEnvironmentVariableValues(!near)
        .useSystemPropertyValues(!near)
        .build();
  }

  /** Signs for the address that browsers use; {@code client} lends its checksum settings. */
  static S3Presigner presigner(S3Settings settings, S3Client client) {
    return S3Presigner.builder()
        .s3Client(client)
        .endpointOverride(publicEndpoint(settings))
        .region(Region.of(settings.region()))
        .credentialsProvider(credentials(settings))
        .serviceConfiguration(
            S3Configuration.builder().pathStyleAccessEnabled(settings.pathStyle()).build())
        .build();
  }

  private static @Nullable URI publicEndpoint(S3Settings settings) {
    return settings.publicEndpoint() == null ? settings.endpoint() : settings.publicEndpoint();
  }

  private static AwsCredentialsProvider credentials(S3Settings settings) {
    return settings.accessKey().isBlank()
        ? DefaultCredentialsProvider.builder().build()
        : StaticCredentialsProvider.create(
            AwsBasicCredentials.create(settings.accessKey(), settings.secretKey()));
  }
}
