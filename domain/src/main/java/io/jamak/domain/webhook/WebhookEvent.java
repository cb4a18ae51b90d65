package io.jamak.domain.webhook;

import io.jamak.domain.job.JobStatus;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a receiver is told of; the names are stable across releases. */
public enum WebhookEvent {
  JOB_SUCCEEDED("job.succeeded"),
  JOB_FAILED("job.failed"),
  JOB_CANCELED("job.canceled"),
  /** Sent by hand, to see whether a receiver answers; nobody chooses it. */
  PING("webhook.ping");

  private final String code;

  WebhookEvent(String code) {
    this.code = code;
  }

  /** As the API and the message call it. */
  public String code() {
    return code;
  }

  /** Those that a webhook can be made for. */
  public static List<WebhookEvent> choices() {
    return Arrays.stream(values()).filter(event -> event != PING).toList();
  }

  /** The choice of this code. */
  public static Optional<WebhookEvent> find(String code) {
    return choices().stream().filter(event -> event.code.equals(code)).findFirst();
  }

  /** What a job's new state is called; empty for states that are no end. */
  public static Optional<WebhookEvent> of(JobStatus status) {
    return switch (status) {
      case SUCCEEDED -> Optional.of(JOB_SUCCEEDED);
      case FAILED -> Optional.of(JOB_FAILED);
      case CANCELED -> Optional.of(JOB_CANCELED);
      case DRAFT, QUEUED, RUNNING -> Optional.empty();
    };
  }
}
