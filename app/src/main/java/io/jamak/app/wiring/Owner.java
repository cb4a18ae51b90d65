package io.jamak.app.wiring;

import java.util.Optional;

/**
 * The first account.
 *
 * @param madeUpPassword only at the first start, and only when none was set; it is kept nowhere
 */
public record Owner(String email, Optional<String> madeUpPassword) {
  @Override
  public String toString() {
    return "Owner[email=" + email + "]";
  }
}
