package io.jamak.api.paging;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import io.jamak.store.Slice;
import io.jamak.store.account.AccountRepository;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Turns positions into opaque, signed cursors and back. A cursor is {@code base64url(mac[16],
 * id[16], key)}; the signature covers the binding too, so it fits one workspace, list, filter and
 * sort.
 */
@Component
public class Cursors {
  private static final int MAC_BYTES = 16;
  private static final int ID_BYTES = 16;
  private static final int MAX_TEXT = 4096;

  private final Supplier<byte[]> secrets;
  private volatile byte @Nullable [] secret;

  @Autowired
  public Cursors(AccountRepository accounts) {
    this(() -> accounts.secret("cursor"));
  }

  Cursors(Supplier<byte[]> secrets) {
    this.secrets = secrets;
  }

  /** A page with its cursor for what follows. */
  public <T> Page<T> page(ListBinding binding, Slice<T> slice) {
    Slice.Position next = slice.next();
    return new Page<>(slice.items(), next == null ? null : encode(binding, next));
  }

  /**
   * The position that a cursor holds; null for no cursor.
   *
   * @throws JamakException BAD_CURSOR when it was changed or belongs to another list
   */
  public Slice.@Nullable Position decode(ListBinding binding, @Nullable String cursor) {
    if (cursor == null || cursor.isEmpty()) {
      return null;
    }
    byte[] bytes = bytesOf(cursor);
    if (bytes.length < MAC_BYTES + ID_BYTES) {
      throw bad(cursor);
    }
    byte[] payload = Arrays.copyOfRange(bytes, MAC_BYTES, bytes.length);
    if (!MessageDigest.isEqual(Arrays.copyOf(bytes, MAC_BYTES), sign(binding, payload))) {
      throw bad(cursor);
    }
    ByteBuffer buffer = ByteBuffer.wrap(payload);
    UUID id = new UUID(buffer.getLong(), buffer.getLong());
    return new Slice.Position(new String(payload, ID_BYTES, payload.length - ID_BYTES, UTF_8), id);
  }

  private String encode(ListBinding binding, Slice.Position position) {
    byte[] key = position.key().getBytes(UTF_8);
    byte[] payload =
        ByteBuffer.allocate(ID_BYTES + key.length)
            .putLong(position.id().getMostSignificantBits())
            .putLong(position.id().getLeastSignificantBits())
            .put(key)
            .array();
    byte[] mac = sign(binding, payload);
    byte[] all = ByteBuffer.allocate(mac.length + payload.length).put(mac).put(payload).array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
  }

  private byte[] sign(ListBinding binding, byte[] payload) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret(), "HmacSHA256"));
      mac.update(binding.text().getBytes(UTF_8));
      mac.update((byte) 0);
      return Arrays.copyOf(mac.doFinal(payload), MAC_BYTES);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("HmacSHA256 is part of every JDK", impossible);
    }
  }

  private byte[] secret() {
    byte[] known = secret;
    if (known == null) {
      known = secrets.get();
      secret = known;
    }
    return known;
  }

  private static byte[] bytesOf(String cursor) {
    try {
      if (cursor.length() <= MAX_TEXT) {
        return Base64.getUrlDecoder().decode(cursor);
      }
    } catch (IllegalArgumentException malformed) {
      // answered below
    }
    throw bad(cursor);
  }

  private static JamakException bad(String cursor) {
    String shown = cursor.length() > 40 ? cursor.substring(0, 40) + "..." : cursor;
    return new JamakException(
        ErrorCode.BAD_CURSOR,
        "cursor: " + shown + " (expected: the nextCursor of this list, filter and sort)");
  }
}
