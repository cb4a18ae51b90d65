package io.jamak.api.temporal;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.MethodDescriptor;
import io.grpc.netty.shaded.io.netty.handler.ssl.SslContext;
import io.jamak.store.sql.TransactionGuard;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.serviceclient.RpcRetryOptions;
import io.temporal.serviceclient.SimpleSslContextBuilder;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the one {@link WorkflowClient} of this process from {@link TemporalSettings}. */
@Configuration(proxyBeanMethods = false)
public class TemporalConfiguration {
  /** A server that does not answer holds a caller no longer than this; the default is a minute. */
  static final Duration RETRY_EXPIRY = Duration.ofSeconds(10);

  private static final ClientInterceptor OUTSIDE =
      new ClientInterceptor() {
        @Override
        public <Q, A> ClientCall<Q, A> interceptCall(
            MethodDescriptor<Q, A> method, CallOptions options, Channel next) {
          assert TransactionGuard.isOutside("temporal: " + method.getBareMethodName());
          return next.newCall(method, options);
        }
      };

  /** Lazy: the process starts, and says so on its health page, while the server is away. */
  @Bean(destroyMethod = "shutdown")
  public WorkflowServiceStubs workflowServiceStubs(TemporalSettings settings) {
    WorkflowServiceStubsOptions.Builder options =
        WorkflowServiceStubsOptions.newBuilder()
            .setTarget(settings.address())
            .setRpcTimeout(Duration.ofSeconds(5))
            .setGrpcClientInterceptors(List.of(OUTSIDE))
            .setRpcRetryOptions(
                RpcRetryOptions.newBuilder()
                    .setInitialInterval(Duration.ofMillis(50))
                    .setBackoffCoefficient(1.7)
                    .setMaximumInterval(Duration.ofSeconds(2))
                    .setExpiration(RETRY_EXPIRY)
                    .validateBuildWithDefaults());
    String apiKey = settings.apiKey();
    if (apiKey != null) {
      options.addApiKey(() -> apiKey).setEnableHttps(true);
    }
    Path cert = settings.tlsCert();
    Path key = settings.tlsKey();
    if (cert != null && key != null) {
      options.setSslContext(mutualTls(cert, key));
    }
    return WorkflowServiceStubs.newServiceStubs(options.build());
  }

  @Bean
  public WorkflowClient workflowClient(WorkflowServiceStubs stubs, TemporalSettings settings) {
    return WorkflowClient.newInstance(
        stubs, WorkflowClientOptions.newBuilder().setNamespace(settings.namespace()).build());
  }

  private static SslContext mutualTls(Path cert, Path key) {
    try (InputStream certStream = Files.newInputStream(cert);
        InputStream keyStream = Files.newInputStream(key)) {
      return SimpleSslContextBuilder.forPKCS8(certStream, keyStream).build();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(
          "Temporal TLS: " + cert + ", " + key + " (expected: readable PEM files)", unreadable);
    }
  }
}
