package io.jamak.app.settings;

/**
 * Where the web role listens.
 *
 * @param port 0 for any free one
 * @param bind address; loopback unless told otherwise
 */
public record WebSettings(String bind, int port) {
  /** Whether only this machine can reach it. */
  public boolean loopback() {
    return bind.equals("localhost") || bind.equals("::1") || bind.startsWith("127.");
  }
}
