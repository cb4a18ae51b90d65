package io.jamak.activities.webhook;

import io.jamak.domain.webhook.DeliveryProblem;
import io.jamak.domain.webhook.ReceiverRules;
import io.jamak.store.webhook.DeliveryRepository.Attempt;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.routing.RoutingSupport;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Posts to addresses that people named: connects to judged addresses only, follows no redirect,
 * keeps no connection and no cookie, and gives up on time whatever the other side does.
 */
final class ReceiverClient implements AutoCloseable {
  static final Duration CONNECT = Duration.ofSeconds(5);

  /** From the first byte sent to the last byte read. */
  static final Duration WHOLE = Duration.ofSeconds(15);

  /** An answer's status is all that counts; so much is read for receivers that like to be heard. */
  private static final int READ_BYTES = 4096;

  private static final int CONNECTIONS = 200;

  private final Duration whole;
  private final CloseableHttpClient plain;
  private final CloseableHttpClient tls;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("webhook-deadline").factory());

  ReceiverClient(ReceiverRules rules, HostNames names, Duration whole) {
    this.whole = whole;
    this.plain = client(new GuardedNames(rules, false, names), whole);
    this.tls = client(new GuardedNames(rules, true, names), whole);
  }

  private static CloseableHttpClient client(GuardedNames names, Duration whole) {
    return HttpClients.custom()
        .setConnectionManager(
            PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(names)
                .setMaxConnTotal(CONNECTIONS)
                .setMaxConnPerRoute(CONNECTIONS)
                .setDefaultConnectionConfig(
                    ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(CONNECT))
                        .setSocketTimeout(Timeout.of(whole))
                        .build())
                .build())
        .setDefaultRequestConfig(
            RequestConfig.custom().setResponseTimeout(Timeout.of(whole)).build())
        .setConnectionReuseStrategy((_, _, _) -> false)
        .setUserAgent("Jamak-Webhooks")
        .disableRedirectHandling()
        .disableAutomaticRetries()
        .disableCookieManagement()
        .disableAuthCaching()
        .disableContentCompression()
        .build();
  }

  /** Sends JSON; never throws for what the other side does. */
  Attempt post(URI url, Map<String, String> headers, byte[] json) {
    HttpPost request = new HttpPost(url);
    headers.forEach(request::setHeader);
    request.setEntity(new ByteArrayEntity(json, ContentType.APPLICATION_JSON));
    AtomicBoolean late = new AtomicBoolean();
    Future<?> deadline =
        timer.schedule(() -> abort(request, late), whole.toMillis(), TimeUnit.MILLISECONDS);
    long from = System.nanoTime();
    try {
      int status = exchange(request);
      return new Attempt(status, since(from), judge(status));
    } catch (IOException | HttpException failed) {
      return new Attempt(null, since(from), late.get() ? DeliveryProblem.TIMEOUT : why(failed));
    } finally {
      deadline.cancel(false);
    }
  }

  private static void abort(HttpPost request, AtomicBoolean late) {
    late.set(true);
    request.abort();
  }

  /** Closing a response reads its rest, which may have no end: the connection goes first. */
  private int exchange(HttpPost request) throws IOException, HttpException {
    CloseableHttpClient client = "https".equals(request.getScheme()) ? tls : plain;
    ClassicHttpResponse response =
        client.executeOpen(RoutingSupport.determineHost(request), request, null);
    try {
      hear(response.getEntity());
    } finally {
      request.abort();
      closeQuietly(response);
    }
    return response.getCode();
  }

  private static void hear(@Nullable HttpEntity answer) {
    if (answer == null) {
      return;
    }
    try {
      InputStream content = answer.getContent();
      byte[] _ = content.readNBytes(READ_BYTES);
    } catch (IOException broken) {
      // the status was heard
    }
  }

  private static void closeQuietly(ClassicHttpResponse response) {
    try {
      response.close();
    } catch (IOException expected) {
      // its connection is closed already
    }
  }

  private static @Nullable DeliveryProblem judge(int status) {
    if (status >= 200 && status < 300) {
      return null;
    }
    if (status == 410) {
      return DeliveryProblem.GONE;
    }
    return status >= 300 && status < 400 ? DeliveryProblem.REDIRECT : DeliveryProblem.STATUS;
  }

  private static DeliveryProblem why(Exception failed) {
    return switch (failed) {
      case AddressRefusedException _ -> DeliveryProblem.ADDRESS_REFUSED;
      case UnknownHostException _ -> DeliveryProblem.UNKNOWN_HOST;
      case SocketTimeoutException _ -> DeliveryProblem.TIMEOUT;
      case SSLException _ -> DeliveryProblem.TLS;
      default -> DeliveryProblem.NO_CONNECTION;
    };
  }

  private static int since(long nanos) {
    return Math.toIntExact(Duration.ofNanos(System.nanoTime() - nanos).toMillis());
  }

  @Override
  public void close() {
    timer.shutdownNow();
    try {
      plain.close();
      tls.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
