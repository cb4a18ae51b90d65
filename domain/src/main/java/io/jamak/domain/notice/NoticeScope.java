package io.jamak.domain.notice;

import java.util.Locale;

/** Of whose jobs a person wants to be told. */
public enum NoticeScope {
  /** Of those that they sent off. */
  MINE,
  /** Of all of the workspace. */
  ALL;

  /** Its name in the API. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
