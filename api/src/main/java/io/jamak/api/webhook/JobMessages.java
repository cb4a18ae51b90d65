package io.jamak.api.webhook;

import io.jamak.api.job.JobJson;
import io.jamak.api.temporal.WebhookMessages;
import io.jamak.domain.job.JobId;
import io.jamak.store.job.JobQueries;
import io.jamak.store.webhook.Delivery;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tells of a job in the very record that {@code GET /api/jobs} answers with. */
@Component
class JobMessages implements WebhookMessages {
  private final JobQueries jobs;
  private final JsonMapper json;

  JobMessages(JobQueries jobs, JsonMapper json) {
    this.jobs = jobs;
    this.json = json;
  }

  @Override
  public String of(Delivery delivery) {
    JobId job = delivery.jobId();
    Object data =
        job == null
            ? Map.of("webhookId", delivery.webhookId().toString())
            : JobJson.of(jobs.findForWorker(job).orElseThrow());
    return json.writeValueAsString(
        new Message(delivery.event().code(), delivery.createdAt(), data));
  }

  /**
   * What is posted.
   *
   * @param type code of the event
   * @param timestamp when it happened
   * @param data the job, or for a ping the webhook's id
   */
  record Message(String type, Instant timestamp, Object data) {}
}
