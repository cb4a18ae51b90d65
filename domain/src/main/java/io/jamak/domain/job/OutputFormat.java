package io.jamak.domain.job;

import java.util.Locale;

/** A file format that a job can be asked for. */
public enum OutputFormat {
  SRT("application/x-subrip"),
  VTT("text/vtt"),
  TXT("text/plain"),
  JSON("application/json");

  private final String mediaType;

  OutputFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  /** IANA media type, without charset; all formats are UTF-8. */
  public String mediaType() {
    return mediaType;
  }

  /** Lower case: the API's value and the file's extension. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
