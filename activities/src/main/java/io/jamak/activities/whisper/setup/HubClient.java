package io.jamak.activities.whisper.setup;

import java.io.IOException;
import java.io.InputStream;
import java.net.Authenticator;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** An HTTP client that honours the variables which pip and every other tool honour. */
final class HubClient {
  private HubClient() {}

  static HttpClient of(Machine machine, Duration connectTimeout) throws IOException {
    HttpClient.Builder builder =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(connectTimeout)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .proxy(new Selector(machine));
    Optional<String> certificates =
        machine.variable("SSL_CERT_FILE", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "PIP_CERT");
    if (certificates.isPresent()) {
      builder.sslContext(trusting(Path.of(certificates.get())));
    }
    proxy(machine, "https").ifPresent(proxy -> authenticate(builder, proxy));
    return builder.build();
  }

  private static void authenticate(HttpClient.Builder builder, URI proxy) {
    String[] pair = String.valueOf(proxy.getUserInfo()).split(":", 2);
    if (pair.length == 2) {
      builder.authenticator(
          new Authenticator() {
            @Override
            protected @Nullable PasswordAuthentication getPasswordAuthentication() {
              return getRequestorType() == RequestorType.PROXY
                  ? new PasswordAuthentication(pair[0], pair[1].toCharArray())
                  : null;
            }
          });
    }
  }

  private static Optional<URI> proxy(Machine machine, String scheme) {
    String name = scheme + "_proxy";
    return machine
        .variable(name, name.toUpperCase(Locale.ROOT), "all_proxy", "ALL_PROXY")
        .map(text -> URI.create(text.contains("://") ? text : "http://" + text))
        .filter(uri -> uri.getHost() != null);
  }

  /** The certificates of the JVM and those of the file. */
  private static SSLContext trusting(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null, null);
      int number = 0;
      for (Certificate one : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
        store.setCertificateEntry("file-" + number++, one);
      }
      for (X509Certificate one : issuers(null)) {
        store.setCertificateEntry("jvm-" + number++, one);
      }
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, managers(store), null);
      return context;
    } catch (GeneralSecurityException | IOException e) {
      throw new IOException(
          "the certificates of " + file + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static List<X509Certificate> issuers(@Nullable KeyStore store)
      throws GeneralSecurityException {
    return Stream.of(managers(store))
        .filter(X509TrustManager.class::isInstance)
        .flatMap(manager -> Stream.of(((X509TrustManager) manager).getAcceptedIssuers()))
        .toList();
  }

  @SuppressWarnings("NullAway") // null is the JVM's own store there
  private static TrustManager[] managers(@Nullable KeyStore store) throws GeneralSecurityException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    return factory.getTrustManagers();
  }

  /** {@code HTTPS_PROXY}, {@code HTTP_PROXY}, {@code ALL_PROXY} but for {@code NO_PROXY}. */
  private static final class Selector extends ProxySelector {
    private final Machine machine;

    Selector(Machine machine) {
      this.machine = machine;
    }

    @Override
    public List<Proxy> select(URI uri) {
      return proxy(machine, uri.getScheme())
          .filter(_ -> !isDirect(uri.getHost()))
          .map(
              proxy ->
                  new Proxy(
                      Proxy.Type.HTTP,
                      InetSocketAddress.createUnresolved(
                          proxy.getHost(), proxy.getPort() < 0 ? 80 : proxy.getPort())))
          .map(List::of)
          .orElse(List.of(Proxy.NO_PROXY));
    }

    private boolean isDirect(String host) {
      return Stream.of(machine.variable("no_proxy", "NO_PROXY").orElse("").split("[,\\s]+"))
          .map(rule -> rule.replaceFirst("^\\*?\\.", "").replaceFirst(":\\d+$", ""))
          .filter(rule -> !rule.isEmpty())
          .anyMatch(rule -> rule.equals("*") || host.equals(rule) || host.endsWith("." + rule));
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {
      // who asked is told by the exception
    }
  }
}
