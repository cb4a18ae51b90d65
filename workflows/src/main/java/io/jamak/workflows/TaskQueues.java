package io.jamak.workflows;

/**
 * The task queues, apart so that busy engines never delay decisions, and GPU machines can serve
 * speech alone.
 */
public final class TaskQueues {
  /** Workflow code and journal writes: must answer at once. */
  public static final String FLOW = "flow";

  /** ffprobe, ffmpeg, composing and writing files: slots = cores. */
  public static final String MEDIA = "media";

  /** Speech recognition: slots = what the engine takes. */
  public static final String SPEECH = "speech";

  /** Translation: bound by a provider's rate limits. */
  public static final String LANGUAGE = "language";

  private TaskQueues() {}
}
