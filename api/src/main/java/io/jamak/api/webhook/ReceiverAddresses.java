package io.jamak.api.webhook;

import io.jamak.api.error.Texts;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import io.jamak.domain.webhook.ReceiverRules;
import io.jamak.domain.webhook.WebhookSettings;
import io.jamak.store.sql.TransactionGuard;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Refuses addresses to which no message would be sent anyhow, so that people hear of it at once.
 * What counts is the look at the moment of connecting, since names can change.
 */
@Component
class ReceiverAddresses {
  private static final String EXPECTED = "https://host/path";

  private final ReceiverRules rules;

  ReceiverAddresses(WebhookSettings settings) {
    this.rules = settings.receivers();
  }

  /**
   * The address as it is kept. A host that has no address now may have one later.
   *
   * @throws JamakException BAD_REQUEST for what is no such address, WEBHOOK_ADDRESS for one that is
   *     not told
   */
  String checked(String url) {
    URI uri = parse(Texts.line("url", url, WebhookFields.MAX_URL).strip());
    assert TransactionGuard.isOutside("names of " + uri.getHost());
    boolean tls = "https".equals(uri.getScheme());
    InetAddress[] found = find(uri.getHost());
    if (!tls && found.length == 0) {
      throw refused(uri);
    }
    for (InetAddress address : found) {
      if (!rules.allows(tls, address)) {
        throw refused(uri);
      }
    }
    return uri.toString();
  }

  private static URI parse(String text) {
    try {
      URI uri = URI.create(text);
      boolean whole = uri.getHost() != null && uri.getRawUserInfo() == null;
      if (whole
          && uri.getRawFragment() == null
          && uri.getPort() <= 65_535
          && List.of("https", "http").contains(String.valueOf(uri.getScheme()))) {
        return uri;
      }
    } catch (IllegalArgumentException malformed) {
      // answered below, with the value
    }
    throw Texts.bad("url", text, EXPECTED);
  }

  private static InetAddress[] find(String host) {
    try {
      return InetAddress.getAllByName(host);
    } catch (UnknownHostException unknown) {
      return new InetAddress[0];
    }
  }

  /** Which address the name has is not said. */
  private static JamakException refused(URI uri) {
    return new JamakException(
        ErrorCode.WEBHOOK_ADDRESS, "url: " + uri + " (expected: https, and a public host)");
  }
}
