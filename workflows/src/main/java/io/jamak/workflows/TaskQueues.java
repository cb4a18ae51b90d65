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

  /** Acts on many jobs: served by web processes, which have the use cases. */
  public static final String BULK = "bulk";

  /**
   * Messages to other systems, which may take their time: served by the same processes as {@link
   * #FLOW}.
   */
  public static final String WEBHOOK = "webhook";

  private TaskQueues() {}

  /**
   * Where a step of this queue runs that has lost two workers: one at a time in a process, so that
   * the one that kills workers is told from those that only were beside it.
   *
   * @see "Decision 0030: suspects run alone"
   */
  public static String suspectsOf(String queue) {
    return queue + "-suspects";
  }
}
