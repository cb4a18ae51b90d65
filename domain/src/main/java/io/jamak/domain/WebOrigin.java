package io.jamak.domain;

import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.util.Locale;
import java.util.Optional;

/**
 * Scheme, host and port of a web page or a server, as browsers tell sites apart (RFC 6454). Two
 * that are equal are the same site, however their addresses were written.
 *
 * @param scheme "http" or "https"
 * @param host in lower case; an IPv6 address in its brackets
 * @param port the scheme's own where the address names none
 */
public record WebOrigin(String scheme, String host, int port) {
  private static final int HTTPS_PORT = 443;
  private static final int HTTP_PORT = 80;

  /**
   * The origin of an address; path, query and user are left out.
   *
   * @throws IllegalArgumentException when it is no address of the web
   */
  public static WebOrigin of(URI address) {
    URL url = url(address);
    String scheme = url.getProtocol().toLowerCase(Locale.ROOT);
    if (!scheme.startsWith("http") || url.getHost().isEmpty()) {
      throw new IllegalArgumentException("address: " + address + " (expected: http or https)");
    }
    int port = url.getPort() == -1 ? url.getDefaultPort() : url.getPort();
    return new WebOrigin(scheme, url.getHost().toLowerCase(Locale.ROOT), port);
  }

  /** What a browser names in the header {@code Origin}; empty for "null" and what is no origin. */
  public static Optional<WebOrigin> parse(String header) {
    try {
      return Optional.of(of(URI.create(header)));
    } catch (IllegalArgumentException other) {
      return Optional.empty();
    }
  }

  /** {@link URL}, for {@link URI} knows no host with an underscore. */
  private static URL url(URI address) {
    try {
      return address.toURL();
    } catch (MalformedURLException unknown) {
      throw new IllegalArgumentException("address: " + address, unknown);
    }
  }

  /** Whether it is reached by TLS. */
  public boolean secure() {
    return scheme.equals("https");
  }

  /** Host and port as browsers write them: without the port that the scheme has anyway. */
  public String authority() {
    boolean usual = port == (secure() ? HTTPS_PORT : HTTP_PORT);
    return usual ? host : host + ":" + port;
  }

  /** As browsers write it in {@code Origin} and as policies name it. */
  @Override
  public String toString() {
    return scheme + "://" + authority();
  }
}
