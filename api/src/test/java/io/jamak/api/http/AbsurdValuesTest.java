package io.jamak.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.api.testing.Http;
import io.jamak.api.testing.HttpTest;
import io.jamak.api.testing.People;
import io.jamak.domain.asset.AssetId;
import io.jamak.store.Store;
import io.jamak.store.testing.Seed;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Values that no honest caller sends are refused with a code, whatever the route. */
@HttpTest
class AbsurdValuesTest {
  private static final List<String> VALUES =
      List.of(
          "-999999999-01-01",
          "+999999999-12-31",
          "0000-01-01",
          "9999-12-31",
          "10000-01-01",
          "-999999999-01-01T00:00:00+18:00",
          "+999999999-12-31T23:59:59-18:00",
          "2026-02-30",
          "2026-13",
          "-0001-05",
          "+999999999-12",
          "99999-01",
          "9223372036854775808",
          "-9223372036854775809",
          "99999999999999999999999999",
          "-1",
          "0",
          "NaN",
          "1e999",
          "\u0000",
          "\u001B[31m",
          "\u202E",
          "%",
          "' OR 1=1 --",
          "x".repeat(5_000));

  private final Http http;
  private final AssetId asset;

  AbsurdValuesTest(Store store, People people, @LocalServerPort int port) {
    People.Person owner = people.owner();
    this.http = Http.as(port, owner);
    this.asset = Seed.uploaded(store, owner.caller(), "a.mp4");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/jobs?from=",
        "/api/jobs?to=",
        "/api/jobs?dateRange=..",
        "/api/jobs?dateRange=",
        "/api/jobs?status=",
        "/api/jobs?sort=",
        "/api/jobs?cursor=",
        "/api/jobs?limit=",
        "/api/jobs?translate=",
        "/api/jobs?format=",
        "/api/jobs?errorCode=",
        "/api/jobs?assetId=",
        "/api/jobs?warning=",
        "/api/jobs/counts?from=",
        "/api/jobs/export.csv?to=",
        "/api/jobs/outputs.zip?jobIds=",
        "/api/assets?cursor=",
        "/api/assets?limit=",
        "/api/assets?sort=",
        "/api/assets?status=",
        "/api/usage/summary?month=",
        "/api/usage/kpis?month=",
        "/api/usage/records?month=",
        "/api/usage/records?cursor=",
        "/api/usage/records?limit=",
        "/api/usage/records.csv?month=",
        "/api/uploads/same?fingerprint=x&sizeBytes=",
        "/api/uploads/same?sizeBytes=1&fingerprint=",
      })
  void every_parameter_refuses_what_it_can_not_mean(String path) {
    for (String value : VALUES) {
      if (value.equals("\u0000") && path.matches(".*(status|warning|jobIds)=")) {
        continue; // Spring trims the members of lists, and nothing is left of it
      }
      Http.Answer answer = http.get(path + URLEncoder.encode(value, StandardCharsets.UTF_8));
      assertThat(answer.status()).as(path + value + ": " + answer.body()).isEqualTo(400);
      assertThat(answer.problem()).matches("400 BAD_(REQUEST|ID|CURSOR)");
      assertThat(answer.body()).hasSizeLessThan(1_200).doesNotContain("Exception");
    }
  }

  @Test
  void queries_that_are_none_are_refused() {
    for (String path : List.of("/api/jobs", "/api/jobs/counts", "/api/assets", "/api/usage/kpis")) {
      for (String query : List.of("=x", "a=1&=", "%F3%A1%8B%A1=1", "%00=1", "limit=%00%ff%fe")) {
        Http.Answer answer = http.get(path + "?" + query);
        assertThat(answer.status()).as(path + "?" + query + answer.body()).isIn(200, 400);
        assertThat(answer.status() == 200 || answer.problem().equals("400 BAD_REQUEST")).isTrue();
      }
    }
    assertThat(http.get("/api/jobs?=x").problem()).isEqualTo("400 BAD_REQUEST");
  }

  @Test
  void every_id_refuses_what_is_none() {
    for (String value : VALUES) {
      String id = URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
      for (String path : List.of("/api/jobs/", "/api/assets/")) {
        Http.Answer answer = http.get(path + id);
        assertThat(answer.status()).as(path + value + ": " + answer.body()).isEqualTo(400);
      }
    }
  }

  @Test
  void bodies_with_absurd_numbers_are_refused() {
    for (String size :
        List.of("-1", "0", "9223372036854775807", "1e30", "1.5", "'1'", "null", "true")) {
      Http.Answer answer =
          http.post(
              "/api/uploads/session",
              "{'filename':'a.mp4','mimeType':'video/mp4','sizeBytes':" + size + "}");
      assertThat(answer.status()).as(size + answer.body()).isIn(400, 413);
      assertThat(answer.json().path("code").asString()).isNotEmpty();
    }
    for (String priority : List.of("-2147483649", "2147483648", "1e400", "{}", "[]", "'x'")) {
      assertThat(
              http.post("/api/jobs", "{'assetIds':['" + asset + "'],'priority':" + priority + "}")
                  .problem())
          .isEqualTo("400 BAD_REQUEST");
    }
  }

  @Test
  void methods_content_and_formats_that_do_not_fit_are_problems_that_say_what_fits() {
    Http.Answer method = http.delete("/api/jobs");
    assertThat(method.problem()).isEqualTo("405 BAD_METHOD");
    assertThat(method.header("Allow")).contains("GET", "POST");

    Http.Answer content =
        http.send("POST", "/api/jobs", "text/plain", "x".getBytes(StandardCharsets.UTF_8));
    assertThat(content.problem()).isEqualTo("415 BAD_CONTENT_TYPE");
    assertThat(
            http.send("POST", "/api/jobs", "a/b;c=\u00e9", "{}".getBytes(StandardCharsets.UTF_8))
                .status())
        .isIn(400, 415);

    for (String path : List.of("/api/jobs", "/api/engines", "/api/usage/summary")) {
      Http.Answer format = http.with("Accept", "image/png").get(path);
      assertThat(format.problem()).isEqualTo("406 BAD_ACCEPT");
      assertThat(format.header("Content-Type")).isEqualTo("application/problem+json");
    }
  }

  @Test
  void head_and_options_answer_like_get_without_a_body() {
    for (String path : List.of("/api/jobs", "/api/jobs/" + asset, "/api/jobs/stream", "/api/no")) {
      Http.Answer head = http.send("HEAD", path, "text/plain", new byte[0]);
      assertThat(head.status()).as(path).isIn(200, 404);
      assertThat(head.body()).isEmpty();
    }
    Http.Answer options = http.send("OPTIONS", "/api/jobs", "text/plain", new byte[0]);
    assertThat(options.status()).isEqualTo(200);
    assertThat(options.header("Allow")).contains("GET", "POST", "OPTIONS");
  }

  @Test
  void the_error_page_itself_is_no_page() {
    assertThat(http.get("/error").problem()).isEqualTo("404 NOT_FOUND");
    Http.Answer page = http.with("Accept", "text/html").with("Accept-Language", "ko").get("/error");
    assertThat(page.status()).isEqualTo(404);
    assertThat(page.header("Content-Type")).startsWith("text/html");
    assertThat(page.body()).contains("찾을 수 없어요.").doesNotContain("<script", "Exception");
  }
}
