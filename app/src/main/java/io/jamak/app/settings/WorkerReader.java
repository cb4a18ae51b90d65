package io.jamak.app.settings;

import static io.jamak.app.settings.Setting.JAMAK_LANGUAGE_SLOTS;
import static io.jamak.app.settings.Setting.JAMAK_MEDIA_SLOTS;
import static io.jamak.app.settings.Setting.JAMAK_QUEUES;
import static io.jamak.app.settings.Setting.JAMAK_SPEECH_SLOTS;

import io.jamak.app.worker.WorkerSettings;
import io.jamak.workflows.TaskQueues;
import java.util.List;

/** Reads which task queues this process serves, and how much at a time. */
final class WorkerReader {
  private static final List<String> QUEUES =
      List.of(TaskQueues.FLOW, TaskQueues.MEDIA, TaskQueues.SPEECH, TaskQueues.LANGUAGE);
  private static final int TRANSLATIONS = 8;
  private static final int MOST = 1_000;

  private WorkerReader() {}

  static WorkerSettings read(Environment environment) {
    int cores = Runtime.getRuntime().availableProcessors();
    return new WorkerSettings(
        environment.some(JAMAK_QUEUES, QUEUES),
        environment.number(JAMAK_MEDIA_SLOTS, cores, 1, MOST),
        environment.number(JAMAK_SPEECH_SLOTS, cores, 1, MOST),
        environment.number(JAMAK_LANGUAGE_SLOTS, TRANSLATIONS, 1, MOST));
  }
}
