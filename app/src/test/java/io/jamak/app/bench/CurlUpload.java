package io.jamak.app.bench;

import io.jamak.app.product.ApiClient;
import io.jamak.app.product.Commands;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Sends files to storage with curl: the parts that the product asks for, to where it asks for them.
 */
final class CurlUpload {
  private final ApiClient api;
  private final Path folder;
  private int parts;

  /**
   * @param folder for a file of each part
   */
  CurlUpload(ApiClient api, Path folder) {
    this.api = api;
    this.folder = folder;
  }

  /** Seconds that curl takes for all parts of these files over so many connections. */
  double send(List<Path> files, int connections) throws Exception {
    StringBuilder config = new StringBuilder("silent\nshow-error\nfail\nheader = \"Expect:\"\n");
    if (connections > 1) {
      config.append("no-progress-meter\nparallel\nparallel-immediate\n");
      config.append("parallel-max = ").append(connections).append('\n');
    }
    parts = 0;
    List<JsonNode> sessions = open(files);
    for (int i = 0; i < files.size(); i++) {
      addParts(config, files.get(i), sessions.get(i));
    }
    Path orders = Files.writeString(folder.resolve("curl.config"), config);
    double seconds = Clock.seconds(() -> Commands.tool("curl", "--config", orders.toString()));
    abort(sessions);
    return seconds;
  }

  /** How many parts it sent last. */
  int parts() {
    return parts;
  }

  /** Begins an upload of each. */
  List<JsonNode> open(List<Path> files) throws IOException {
    List<JsonNode> sessions = new ArrayList<>();
    for (Path file : files) {
      sessions.add(open(file));
    }
    return sessions;
  }

  /** Gives them up. */
  void abort(List<JsonNode> sessions) {
    sessions.forEach(
        one -> api.post("/api/uploads/abort", Map.of("assetId", one.get("assetId").asString())));
  }

  private JsonNode open(Path file) throws IOException {
    return api.post(
        "/api/uploads/session",
        Map.of("filename", "curl.mp4", "sizeBytes", Files.size(file), "mimeType", "video/mp4"));
  }

  private void addParts(StringBuilder config, Path file, JsonNode session) throws IOException {
    int size = Math.toIntExact(session.get("partSizeBytes").asLong());
    int number = 0;
    try (InputStream in = Files.newInputStream(file)) {
      for (JsonNode url : session.get("uploadUrls")) {
        Path part = folder.resolve(file.getFileName() + "." + number++);
        Files.write(part, in.readNBytes(size));
        config.append("url = \"%s\"\nupload-file = \"%s\"\n".formatted(url.asString(), part));
        config.append("output = \"/dev/null\"\n");
        parts++;
      }
    }
  }
}
