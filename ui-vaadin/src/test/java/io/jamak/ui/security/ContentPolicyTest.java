package io.jamak.ui.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class ContentPolicyTest {
  @Test
  void media_may_come_from_the_storage_and_from_nowhere_else() {
    String policy = ContentPolicy.of(URI.create("http://127.0.0.1:9000/bucket?x=1"));

    assertThat(policy)
        .contains("connect-src 'self' ws: wss: http://127.0.0.1:9000;")
        .contains("media-src 'self' blob: http://127.0.0.1:9000;")
        .contains("frame-ancestors 'none'")
        .doesNotContain("/bucket")
        .doesNotContain("https:");
  }

  @Test
  void an_unknown_storage_may_be_any_https_origin() {
    assertThat(ContentPolicy.of(null)).contains("img-src 'self' data: blob: https:;");
  }
}
