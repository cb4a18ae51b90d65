package io.jamak.app.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** What tests run inside pages. */
public final class Scripts {
  private Scripts() {}

  /** The function of this name, as its text. */
  public static String of(String name) {
    try (var in = Scripts.class.getResourceAsStream("/js/" + name + ".js")) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
