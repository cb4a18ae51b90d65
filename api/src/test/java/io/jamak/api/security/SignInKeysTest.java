package io.jamak.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInKeysTest {
  private static final SignInKeys PLAIN = SignInKeys.of("k\u00e9@example.org", "192.0.2.1");

  @ParameterizedTest
  @ValueSource(
      strings = {
        " k\u00e9@example.org",
        "k\u00e9@example.org\u00a0",
        "\u3000k\u00e9@example.org\u2003\t",
        "\u200bk\u00e9@exam\u00adple.org\ufeff",
        "K\u00c9@Example.ORG",
        "ke\u0301@example.org",
        "\uff4b\u00e9\uff20example.org",
        "\u212a\u00e9@example.org"
      })
  void writings_that_look_the_same_are_counted_together(String written) {
    assertThat(SignInKeys.of(written, "192.0.2.1")).isEqualTo(PLAIN);
  }

  @Test
  void other_people_are_counted_apart() {
    assertThat(SignInKeys.of("ke@example.org", "192.0.2.1").account())
        .isNotEqualTo(PLAIN.account());
  }

  @Test
  void an_ipv6_network_is_one_address_and_an_ipv4_one_is_itself() {
    assertThat(SignInKeys.network("2001:db8::1")).isEqualTo(SignInKeys.network("2001:db8::ffff:2"));
    assertThat(SignInKeys.network("2001:db8::1"))
        .isNotEqualTo(SignInKeys.network("2001:db8:0:1::1"));
    assertThat(SignInKeys.network("::ffff:192.0.2.1")).isEqualTo(SignInKeys.network("192.0.2.1"));
    assertThat(SignInKeys.network("192.0.2.1")).isNotEqualTo(SignInKeys.network("192.0.2.2"));
  }

  @Test
  void keys_tell_nobody_who_tried() {
    assertThat(PLAIN.toString()).doesNotContain("example").doesNotContain("192.0.2");
  }
}
