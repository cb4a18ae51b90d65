package io.jamak.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebOriginTest {
  @ParameterizedTest
  @CsvSource({
    "https://jamak.example.com:443/, https://jamak.example.com",
    "HTTPS://Jamak.Example.com, https://jamak.example.com",
    "http://jamak.example.com:80, http://jamak.example.com",
    "http://jamak.example.com:443, http://jamak.example.com:443",
    "https://jamak.example.com:80, https://jamak.example.com:80",
    "http://me:secret@localhost:8080/path?query#part, http://localhost:8080",
    "http://[::1]:9000, http://[::1]:9000",
    "http://object_storage:9000/bucket, http://object_storage:9000"
  })
  void an_address_has_the_origin_that_a_browser_would_write(String address, String origin) {
    assertThat(WebOrigin.of(URI.create(address))).hasToString(origin);
    assertThat(WebOrigin.parse(address)).contains(WebOrigin.of(URI.create(origin)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "", "file:///etc", "/path", "https://", "ftp://host", "not one"})
  void what_is_no_site_has_no_origin(String header) {
    assertThat(WebOrigin.parse(header)).isEmpty();
  }

  @Test
  void another_scheme_host_or_port_is_another_site() {
    WebOrigin site = WebOrigin.of(URI.create("https://jamak.example.com"));

    assertThat(WebOrigin.parse("http://jamak.example.com")).isNotEmpty().isNotEqualTo(site);
    assertThat(WebOrigin.parse("https://jamak.example.com:8443")).isNotEmpty().isNotEqualTo(site);
    assertThat(WebOrigin.parse("https://jamak.example.com.evil.example"))
        .isNotEmpty()
        .isNotEqualTo(site);
  }

  @Test
  void an_address_of_something_else_is_refused_by_its_value() {
    assertThatThrownBy(() -> WebOrigin.of(URI.create("s3://bucket")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("s3://bucket");
  }
}
