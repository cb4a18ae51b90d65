package io.jamak.domain.job;

import java.util.Locale;

/**
 * What a stored output holds: a file the customer asked for, the transcript with word times that
 * all files are made from, or what the speech engine answered, word for word.
 */
public enum OutputType {
  SRT,
  VTT,
  TXT,
  JSON,
  TRANSCRIPT,
  RAW;

  /** Whether it is a file that was asked for and is billed and offered among subtitles. */
  public boolean isDownload() {
    return this != TRANSCRIPT && this != RAW;
  }

  /** The type of a requested format. */
  public static OutputType of(OutputFormat format) {
    return switch (format) {
      case SRT -> SRT;
      case VTT -> VTT;
      case TXT -> TXT;
      case JSON -> JSON;
    };
  }

  /** Lower case, as in the API and the database. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
