package io.jamak.ui.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class ContentPolicyTest {
  private static final URI STORAGE = URI.create("http://127.0.0.1:9000/bucket?x=1");

  @Test
  void media_may_come_from_the_storage_and_from_nowhere_else() {
    assertThat(ContentPolicy.of(STORAGE, "jamak.example:8443", "abc"))
        .contains(
            "connect-src 'self' ws://jamak.example:8443 wss://jamak.example:8443"
                + " http://127.0.0.1:9000;")
        .contains("media-src 'self' blob: http://127.0.0.1:9000;")
        .contains("frame-ancestors 'none'")
        .doesNotContain("/bucket")
        .doesNotContain("https:");
  }

  @Test
  void no_text_becomes_a_script() {
    assertThat(ContentPolicy.of(STORAGE, "jamak.example", "abc"))
        .contains("script-src 'self' 'nonce-abc';")
        .doesNotContain("unsafe-eval")
        .containsOnlyOnce("unsafe-inline")
        .contains("style-src 'self' 'unsafe-inline'");
  }

  @Test
  void an_unknown_storage_opens_nothing() {
    assertThat(ContentPolicy.of(null, "jamak.example", "abc"))
        .contains("img-src 'self' data: blob:;");
  }
}
