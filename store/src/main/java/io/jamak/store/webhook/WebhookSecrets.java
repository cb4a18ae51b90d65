package io.jamak.store.webhook;

import io.jamak.store.account.AccountRepository;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secrets with which messages to receivers are signed. None is stored: each follows from the
 * server's own secret, the webhook's id and its number.
 *
 * @see "Decision 0037: webhooks"
 */
public final class WebhookSecrets {
  /** So long messages carry the signature of the former secret too. */
  public static final Duration OVERLAP = Duration.ofHours(24);

  private static final String ALGORITHM = "HmacSHA256";

  private final AccountRepository accounts;

  public WebhookSecrets(AccountRepository accounts) {
    this.accounts = accounts;
  }

  /** The secret in use as receivers are given it: {@code whsec_} and Base64 of 32 bytes. */
  public String shown(Webhook webhook) {
    return "whsec_" + Base64.getEncoder().encodeToString(key(webhook, webhook.secretNumber()));
  }

  /** The keys to sign with at {@code now}, the one in use first. */
  public List<byte[]> keys(Webhook webhook, Instant now) {
    List<byte[]> keys = new ArrayList<>();
    keys.add(key(webhook, webhook.secretNumber()));
    if (webhook.secretNumber() > 1 && now.isBefore(webhook.secretChangedAt().plus(OVERLAP))) {
      keys.add(key(webhook, webhook.secretNumber() - 1));
    }
    return keys;
  }

  private byte[] key(Webhook webhook, int number) {
    byte[] name =
        ByteBuffer.allocate(2 * Long.BYTES + Integer.BYTES)
            .putLong(webhook.id().value().getMostSignificantBits())
            .putLong(webhook.id().value().getLeastSignificantBits())
            .putInt(number)
            .array();
    return sign(accounts.secret("webhook"), name);
  }

  /** HMAC-SHA256. */
  public static byte[] sign(byte[] key, byte[] message) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      return mac.doFinal(message);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(ALGORITHM + " is part of every JDK", impossible);
    }
  }
}
