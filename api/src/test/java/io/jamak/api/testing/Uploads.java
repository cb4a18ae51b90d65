package io.jamak.api.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Uploads as a program makes them; {@code session} is what {@link #open} answered. */
public record Uploads(Http http) {
  /** Length of every part but the last. */
  public static final int PART = 8 * 1024 * 1024;

  /** Opens one that must be allowed. */
  public JsonNode open(String name, int size) {
    Http.Answer answer =
        http.post(
            "/api/uploads/session",
            "{'filename':'" + name + "','sizeBytes':" + size + ",'mimeType':'video/mp4'}");
    assertThat(answer.status()).isEqualTo(201);
    return answer.json();
  }

  /** Asks what is missing. */
  public Http.Answer parts(JsonNode session) {
    return http.post("/api/uploads/parts", "{" + asset(session) + "}");
  }

  /** Goes on with what another began. */
  public Http.Answer parts(JsonNode session, String filename, String fingerprint) {
    return http.post(
        "/api/uploads/parts",
        "{%s,'filename':'%s','fingerprint':'%s'}".formatted(asset(session), filename, fingerprint));
  }

  /** Completes with these ETags; null for what arrived. */
  public Http.Answer complete(JsonNode session, List<String> etags) {
    String list = etags == null ? "" : ",'etags':['" + String.join("','", etags) + "']";
    return http.post("/api/uploads/complete", "{" + asset(session) + list + "}");
  }

  /** Completes and says what the file looks like. */
  public Http.Answer completeAs(JsonNode session, String fingerprint) {
    return http.post(
        "/api/uploads/complete", "{%s,'fingerprint':'%s'}".formatted(asset(session), fingerprint));
  }

  /** Puts all parts; returns their ETags. */
  public static List<String> send(JsonNode session, byte[] video) {
    List<String> etags = new ArrayList<>();
    for (int number = 1; number <= session.path("uploadUrls").size(); number++) {
      etags.add(put(session, video, number));
    }
    return etags;
  }

  /** Puts one part; returns its ETag. */
  public static String put(JsonNode session, byte[] video, int number) {
    byte[] part =
        Arrays.copyOfRange(video, (number - 1) * PART, Math.min(video.length, number * PART));
    URI url = URI.create(session.path("uploadUrls").path(number - 1).asString());
    HttpResponse<String> answer = Http.put(url, part);
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.headers().firstValue("ETag").orElseThrow().replace("\"", "");
  }

  /** Bytes that pass for a video. */
  public static byte[] video(int size) {
    byte[] bytes = new byte[size];
    byte[] head = "\0\0\0\u0010ftypisom".getBytes(StandardCharsets.ISO_8859_1);
    System.arraycopy(head, 0, bytes, 0, Math.min(size, head.length));
    return bytes;
  }

  private static String asset(JsonNode session) {
    return "'assetId':'" + session.path("assetId").asString() + "'";
  }
}
