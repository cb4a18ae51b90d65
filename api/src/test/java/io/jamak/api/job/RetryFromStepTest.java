package io.jamak.api.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.api.testing.Http;
import io.jamak.api.testing.HttpTest;
import io.jamak.api.testing.People;
import io.jamak.domain.asset.AssetId;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.job.JobId;
import io.jamak.domain.job.JobOptions;
import io.jamak.domain.job.JobResults;
import io.jamak.domain.job.JobResults.Kept;
import io.jamak.domain.job.JobStep;
import io.jamak.store.Store;
import io.jamak.store.account.Plan;
import io.jamak.store.job.JobRepository.NewJob;
import io.jamak.store.testing.Seed;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A new attempt that begins with a later step: when it may, and what it takes of the plan. */
@HttpTest
class RetryFromStepTest {
  private static final JobOptions TO_SPANISH =
      new JobOptions(
          "en", true, List.of("es"), JobOptions.DEFAULT.outputFormats(), false, "en-standard");

  private final Store store;
  private final People people;
  private final int port;
  private final People.Person owner;
  private final Http http;

  RetryFromStepTest(Store store, People people, @LocalServerPort int port) {
    this.store = store;
    this.people = people;
    this.port = port;
    this.owner = people.owner();
    this.http = Http.as(port, owner);
  }

  @Test
  void a_failed_translation_is_tried_again_alone_and_the_attempts_say_so() {
    JobId failed = failedTranslation(owner);
    assertThat(job(failed).path("startSteps").toString()).isEqualTo("[\"COMPOSE\",\"TRANSLATE\"]");

    JsonNode made = retried(failed, "{'fromStep':'TRANSLATE'}");

    assertThat(made.path("fromStep").asString()).isEqualTo("TRANSLATE");
    assertThat(made.path("startSteps").size()).as("it has not ended").isZero();
    JsonNode attempts = http.get("/api/jobs/" + failed).json().path("attempts");
    assertThat(attempts.path(0).path("fromStep").isNull()).isTrue();
    assertThat(attempts.path(1).path("fromStep").asString()).isEqualTo("TRANSLATE");
  }

  @Test
  void a_retry_of_such_an_attempt_begins_there_again_unless_options_or_words_say_otherwise() {
    JobId failed = failedTranslation(owner);
    JobId second = id(retried(failed, "{'fromStep':'TRANSLATE'}"));
    store.jobs().start(second);
    store.jobs().fail(second, ErrorCode.TRANSLATE_FAILED, JobStep.TRANSLATE, 5, "no answer");

    http.post("/api/jobs/bulk/retry", "{'jobIds':['" + second + "']}");
    JsonNode attempts = http.get("/api/jobs/" + failed).json().path("attempts");
    assertThat(attempts.path(2).path("fromStep").asString()).isEqualTo("TRANSLATE");
    JobId third = JobId.parse(attempts.path(2).path("id").asString());
    assertThat(store.jobQueries().findForWorker(third).orElseThrow().results().cues()).isNotNull();
    store.jobs().cancel(third);

    assertThat(retried(third, "{'fromStep':'PROBE'}").path("fromStep").isNull()).isTrue();
    assertThat(retried(third, "{'options':{'targetLang':['ca']}}").path("fromStep").isNull())
        .isTrue();
    assertThat(
            retried(third, "{'fromStep':'TRANSLATE','options':{'targetLang':['gl']}}")
                .path("fromStep")
                .asString())
        .isEqualTo("TRANSLATE");
  }

  @Test
  void what_is_not_there_or_was_made_with_other_options_is_refused_by_name() {
    JobId failed = failedTranslation(owner);
    assertThat(refused(failed, "{'fromStep':'WRITE_OUTPUTS'}")).as("untranslated").isTrue();
    assertThat(refused(failed, "{'fromStep':'TRANSLATE','options':{'profile':'ko-kids'}}"))
        .isTrue();
    assertThat(refused(failed, "{'fromStep':'COMPOSE','options':{'sourceLang':'ko'}}")).isTrue();
    assertThat(http.post(retry(failed), "{'fromStep':'MERGE'}").problem())
        .isEqualTo("400 BAD_REQUEST");
    JobId plain = Seed.failed(store, owner.caller(), asset(owner), ErrorCode.ASR_FAILED);
    assertThat(refused(plain, "{'fromStep':'COMPOSE'}")).as("never recognised").isTrue();

    AssetId asset = store.jobQueries().findForWorker(failed).orElseThrow().assetId();
    store.assets().delete(owner.caller(), asset);
    assertThat(job(failed).path("startSteps").size()).isZero();
    assertThat(refused(failed, "{'fromStep':'TRANSLATE'}")).as("deleted").isTrue();
  }

  @Test
  void what_is_taken_over_is_not_taken_from_the_plan() {
    Plan small = new Plan("small", "Asia/Seoul", 1L << 40, 3, 500, 60_000, 90_000, 1L << 50);
    People.Person poor = people.ownerOn(small);
    Http program = Http.as(port, poor);
    JobId failed = failedTranslation(poor);
    Seed.finish(store, Seed.running(store, poor.caller(), asset(poor)));
    assertThat(program.post(retry(failed), "{}").problem()).isEqualTo("402 QUOTA");

    assertThat(program.post(retry(failed), "{'fromStep':'TRANSLATE'}").status()).isEqualTo(201);
    assertThat(program.post(retry(failed), "{'fromStep':'COMPOSE'}").problem())
        .as("a minute of 90 s of translation is spoken for")
        .isEqualTo("402 QUOTA");
  }

  private boolean refused(JobId id, String body) {
    return http.post(retry(id), body).problem().equals("409 RESULTS_GONE");
  }

  private static String retry(JobId id) {
    return "/api/jobs/" + id + "/retry";
  }

  private JsonNode retried(JobId id, String body) {
    Http.Answer answer = http.post(retry(id), body);
    assertThat(answer.status()).as(body).isEqualTo(201);
    return answer.json().path("job");
  }

  private static JobId id(JsonNode job) {
    return JobId.parse(job.path("id").asString());
  }

  private JsonNode job(JobId id) {
    return http.get("/api/jobs/" + id).json().path("job");
  }

  private AssetId asset(People.Person of) {
    return Seed.uploaded(store, of.caller(), "talk.mp4");
  }

  /** Its words and cues are there. */
  private JobId failedTranslation(People.Person of) {
    NewJob wanted = new NewJob(asset(of), TO_SPANISH, 0, null);
    JobId job = store.jobs().create(of.caller(), List.of(wanted), true).getFirst().id();
    store.jobs().start(job);
    Kept words = new Kept("steps/words", 40);
    Kept cues = new Kept("steps/cues", 7);
    store.jobs().noteResults(job, new JobResults(60_000, words, cues, Map.of()));
    store.jobs().fail(job, ErrorCode.TRANSLATE_FAILED, JobStep.TRANSLATE, 5, "no answer");
    return job;
  }
}
