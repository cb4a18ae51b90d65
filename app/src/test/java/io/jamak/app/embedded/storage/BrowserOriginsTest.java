package io.jamak.app.embedded.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrowserOriginsTest {
  @ParameterizedTest
  @CsvSource({
    "https://jamak.example.com, true",
    "https://JAMAK.example.com:443, true",
    "http://jamak.example.com, false",
    "https://jamak.example.com.evil.example, false",
    "https://localhost:8080, false",
    "null, false",
    "'', false",
    "file:///etc, false"
  })
  void with_a_public_address_only_its_pages_are_ours(String origin, boolean ours) {
    BrowserOrigins origins = new BrowserOrigins(URI.create("https://jamak.example.com/"), 8080);

    assertThat(origins.allows(origin, "storage.example.com")).isEqualTo(ours);
  }

  @ParameterizedTest
  @CsvSource({
    "http://media.local:8080, media.local, true",
    "http://media.local:8081, media.local, false",
    "http://other.local:8080, media.local, false",
    "http://localhost:8080, 127.0.0.1, true",
    "http://localhost:8080, media.local, false"
  })
  void without_one_pages_of_the_same_host_by_our_port_are(
      String origin, String asked, boolean ours) {
    assertThat(new BrowserOrigins(null, 8080).allows(origin, asked)).isEqualTo(ours);
  }
}
