package io.jamak.app.doctor;

/**
 * One part of the machine or of the settings.
 *
 * @param found what is there, in words
 * @param loss what its lack switches off, "" when it is well
 * @param mend how to mend it, "" when it is well
 */
public record Diagnosis(String part, State state, String found, String loss, String mend) {
  static Diagnosis well(String part, String found) {
    return new Diagnosis(part, State.OK, found, "", "");
  }

  static Diagnosis weak(String part, String found, String loss, String mend) {
    return new Diagnosis(part, State.WEAK, found, loss, mend);
  }

  static Diagnosis missing(String part, String found, String loss, String mend) {
    return new Diagnosis(part, State.MISSING, found, loss, mend);
  }

  /** Whether no job can finish without it. */
  public boolean stopsJobs() {
    return state == State.MISSING;
  }

  /** How bad it is. */
  public enum State {
    OK("ok"),
    /** Jamak works, with less. */
    WEAK("weak"),
    /** No job finishes. */
    MISSING("missing");

    private final String label;

    State(String label) {
      this.label = label;
    }

    /** As it is printed. */
    public String label() {
      return label;
    }
  }
}
