package io.jamak.app.settings;

import java.util.Optional;

/**
 * The first account, made at the first start.
 *
 * @param password empty to make one up
 */
public record OwnerSettings(String email, Optional<String> password) {
  @Override
  public String toString() {
    return "OwnerSettings[email=" + email + "]";
  }
}
