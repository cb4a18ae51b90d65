package io.jamak.api.paging;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** Headers of a CSV answer. */
public final class CsvDownload {
  private CsvDownload() {}

  /** Makes browsers save the answer under this name. */
  public static void prepare(HttpServletResponse response, String fileName) {
    response.setContentType("text/csv");
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment()
            .filename(fileName, StandardCharsets.UTF_8)
            .build()
            .toString());
  }
}
