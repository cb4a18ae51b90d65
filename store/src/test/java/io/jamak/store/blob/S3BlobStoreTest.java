package io.jamak.store.blob;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import io.jamak.store.testing.Race;
import io.jamak.store.testing.TestStorage;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class S3BlobStoreTest {
  private static final BlobStore BLOBS = TestStorage.blobs();

  @TempDir Path folder;

  @Test
  void what_was_put_is_read_back_whole_and_in_ranges() throws IOException {
    String etag = BLOBS.putIfAbsent("read/a", "0123456789".getBytes(UTF_8), "text/plain");

    BlobInfo stored = BLOBS.head("read/a").orElseThrow();
    assertThat(stored.sizeBytes()).isEqualTo(10);
    assertThat(stored.etag()).isEqualTo(etag);
    assertThat(BLOBS.read("read/a")).asString(UTF_8).isEqualTo("0123456789");
    assertThat(BLOBS.readRange("read/a", 2, 5)).asString(UTF_8).isEqualTo("234");
    assertThat(BLOBS.readRange("read/a", 5, 5)).isEmpty();
    assertThat(BLOBS.readRange("read/a", etag, 8, 10)).asString(UTF_8).isEqualTo("89");
    try (InputStream stream = BLOBS.open("read/a")) {
      assertThat(stream).hasContent("0123456789");
    }
  }

  @Test
  void a_proxy_of_the_company_is_not_asked_for_a_storage_on_this_machine() {
    System.setProperty("http.proxyHost", "127.0.0.1");
    System.setProperty("http.proxyPort", "9");
    try {
      S3BlobStore store = S3BlobStore.open(TestStorage.settings());
      store.prepare();

      assertThat(store.head("nothing")).isEmpty();
    } finally {
      System.clearProperty("http.proxyHost");
      System.clearProperty("http.proxyPort");
    }
  }

  @Test
  void a_second_write_of_the_same_key_changes_nothing_and_succeeds() throws IOException {
    String first = BLOBS.putIfAbsent("once/a", "same".getBytes(UTF_8), "text/plain");
    Path other = Files.writeString(folder.resolve("other"), "diff");

    String second = BLOBS.putIfAbsent("once/a", other, "text/plain");

    assertThat(second).isEqualTo(first);
    assertThat(BLOBS.read("once/a")).asString(UTF_8).isEqualTo("same");
  }

  @Test
  void a_second_write_of_another_size_is_refused() {
    BLOBS.putIfAbsent("once/b", "short".getBytes(UTF_8), "text/plain");

    assertFailsWith(
        ErrorCode.STORAGE_FAILED,
        () -> BLOBS.putIfAbsent("once/b", "much longer".getBytes(UTF_8), "text/plain"));
  }

  @Test
  void content_under_its_own_name_may_be_written_again() {
    BLOBS.put("named/a", "same".getBytes(UTF_8), "text/plain");
    BLOBS.put("named/a", "same".getBytes(UTF_8), "text/plain");

    assertThat(BLOBS.read("named/a")).asString(UTF_8).isEqualTo("same");
  }

  @Test
  void thirty_two_writers_of_one_key_all_see_one_object() {
    byte[] bytes = new byte[200_000];
    List<String> seen = Race.of(32, i -> BLOBS.putIfAbsent("race/a", bytes, "a/b"));

    assertThat(seen).hasSize(32).containsOnly(BLOBS.head("race/a").orElseThrow().etag());
  }

  @Test
  void bytes_that_rotted_in_storage_are_never_handed_out() throws IOException {
    BLOBS.putIfAbsent("rot/a", "wholesome".getBytes(UTF_8), "text/plain");
    TestStorage.damage("rot/a");

    assertFailsWith(ErrorCode.STORAGE_FAILED, () -> BLOBS.read("rot/a"));
  }

  @Test
  void absent_objects_have_no_facts_and_cannot_be_read() {
    assertThat(BLOBS.head("absent")).isEmpty();
    assertFailsWith(ErrorCode.NOT_FOUND, () -> BLOBS.read("absent"));
    assertFailsWith(ErrorCode.NOT_FOUND, () -> BLOBS.open("absent"));
    BLOBS.delete("absent");
  }

  @Test
  void an_unreachable_server_is_a_storage_failure() {
    S3Settings real = TestStorage.settings();
    S3Settings nobody =
        new S3Settings(URI.create("http://127.0.0.1:9"), null, "r", "b", "k", "s", true);
    try (S3BlobStore unreachable = S3BlobStore.open(nobody);
        S3BlobStore noBucket = S3BlobStore.open(real)) {
      assertThatThrownBy(() -> unreachable.head("a"))
          .hasMessageMatching("head a: no answer, \\w*ConnectException")
          .isInstanceOfSatisfying(
              JamakException.class,
              failed -> assertThat(failed.code()).isEqualTo(ErrorCode.STORAGE_FAILED));
      assertThat(noBucket.head("a")).isEmpty();
    }
  }

  @Test
  void download_and_ranges_are_pinned_to_the_etag() throws IOException {
    String etag = BLOBS.putIfAbsent("pin/a", "pinned".getBytes(UTF_8), "text/plain");
    Path target = Files.writeString(folder.resolve("target"), "old");

    BLOBS.download("pin/a", etag, target);

    assertThat(target).hasContent("pinned");
    assertFailsWith(
        ErrorCode.SOURCE_CHANGED,
        () -> BLOBS.download("pin/a", "0123456789abcdef0123456789abcdef", target));
    assertFailsWith(
        ErrorCode.SOURCE_CHANGED,
        () -> BLOBS.readRange("pin/a", "0123456789abcdef0123456789abcdef", 0, 3));
  }

  @Test
  void lists_by_prefix_in_key_order_and_forgets_the_deleted() {
    for (String key : List.of("list/c", "list/a", "list/b/x", "lost/a")) {
      BLOBS.putIfAbsent(key, key.getBytes(UTF_8), "text/plain");
    }
    BLOBS.delete("list/c");

    List<String> keys = new ArrayList<>();
    BLOBS.list("list/", info -> keys.add(info.key()));

    assertThat(keys).containsExactly("list/a", "list/b/x");
  }

  @Test
  void a_presigned_get_names_the_file_in_any_script() throws Exception {
    BLOBS.putIfAbsent("get/a", "자막".getBytes(UTF_8), "application/octet-stream");

    URI url =
        BLOBS.presignGet("get/a", Duration.ofMinutes(1), "회의 \"1\".srt", "application/x-subrip");
    HttpResponse<String> answer = send(HttpRequest.newBuilder(url).GET());

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("자막");
    assertThat(answer.headers().firstValue("content-type").orElseThrow())
        .startsWith("application/x-subrip");
    assertThat(answer.headers().firstValue("content-disposition"))
        .contains(
            "attachment; filename=\"__ _1_.srt\";"
                + " filename*=UTF-8''%ED%9A%8C%EC%9D%98%20%221%22.srt");
  }

  @Test
  void preparing_twice_is_fine() {
    BLOBS.prepare();
    assertThat(BLOBS.head("nothing")).isEmpty();
  }

  static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
  }

  static void assertFailsWith(ErrorCode code, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            JamakException.class, failed -> assertThat(failed.code()).isEqualTo(code));
  }
}
