package io.jamak.domain.job;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What an output is written in. A new file format needs its writer, a constant here, a migration
 * that adds its code to the database's type {@code output_type}, and its name in the READMEs; the
 * compiler or a test names whichever of them is missing.
 */
public enum OutputFormat {
  SRT("application/x-subrip", "srt", true),
  VTT("text/vtt", "vtt", true),
  TXT("text/plain", "txt", true),
  JSON("application/json", "json", true),

  /** All words with their times, of which every file is made. */
  TRANSCRIPT("application/json", "json", false),

  /** What the speech engine answered, word for word. */
  RAW("application/json", "json", false);

  private static final List<OutputFormat> DOWNLOADS =
      Arrays.stream(values()).filter(OutputFormat::isDownload).toList();

  private final String mediaType;
  private final String extension;
  private final boolean download;

  OutputFormat(String mediaType, String extension, boolean download) {
    this.mediaType = mediaType;
    this.extension = extension;
    this.download = download;
  }

  /** Those that a job can be asked for, in the order in which they are offered. */
  public static List<OutputFormat> downloads() {
    return DOWNLOADS;
  }

  /** Whether it is a file that is asked for, billed, and offered among subtitles. */
  public boolean isDownload() {
    return download;
  }

  /** IANA media type, without charset; all formats are UTF-8. */
  public String mediaType() {
    return mediaType;
  }

  /** The value of the header Content-Type: text says its charset, JSON has only the one. */
  public String contentType() {
    return extension.equals("json") ? mediaType : mediaType + "; charset=utf-8";
  }

  /** What a program knows the file by: lower case, without dot. */
  public String extension() {
    return extension;
  }

  /** How a file's name ends, without dot: "srt", "raw.json". */
  public String suffix() {
    return code().equals(extension) ? extension : code() + "." + extension;
  }

  /** Lower case, as in the API and the database. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
