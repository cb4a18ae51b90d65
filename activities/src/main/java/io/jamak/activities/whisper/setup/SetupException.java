package io.jamak.activities.whisper.setup;

/** Why the set-up cannot go on, in words for people. */
final class SetupException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String mend;

  /**
   * A reason.
   *
   * @param problem what is wrong, one short sentence
   * @param mend what to do about it
   */
  SetupException(String problem, String mend) {
    super(problem);
    this.mend = mend;
  }

  String problem() {
    return String.valueOf(getMessage());
  }

  String mend() {
    return mend;
  }
}
