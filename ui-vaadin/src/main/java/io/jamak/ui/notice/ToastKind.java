package io.jamak.ui.notice;

/** How loud something is said. */
public enum ToastKind {
  /** It leaves by itself. */
  INFO("info"),
  /** It stays until it is put away. */
  FAILED("error");

  private final String code;

  ToastKind(String code) {
    this.code = code;
  }

  /** Its name in the browser. */
  String code() {
    return code;
  }
}
