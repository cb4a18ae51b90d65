package io.jamak.api.event;

/**
 * How many readers of changes a process serves.
 *
 * @param most streams open at a time, 1 or more; each keeps a connection and its buffers
 */
public record StreamSettings(int most) {
  /** What the memory of a process carries beside its other work, see docs/operations.md. */
  public static final StreamSettings DEFAULT = new StreamSettings(1000);
}
