package io.jamak.store.invariant;

import static io.jamak.store.generated.Tables.JOB_OUTPUTS;

import io.jamak.domain.job.OutputFormat;
import io.jamak.store.blob.BlobStore;
import io.jamak.store.generated.tables.JobOutputs;
import io.jamak.store.sql.Db;
import java.util.List;
import java.util.Optional;
import org.jooq.Record;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * I13, the law of words: what an engine returned is in the transcript or in its list of dropped
 * words. Compares the raw answers, where every attempt says how many words were read from it, with
 * the transcript of the same job. Raw answers that are older than that count are not judged, nor is
 * what storage does not hold: that is another invariant's.
 */
final class WordInvariants implements InvariantChecker {
  private static final int EXAMPLES = 5;
  private static final JsonMapper MAPPER = JsonMapper.shared();

  private final Db db;
  private final BlobStore blobs;

  WordInvariants(Db db, BlobStore blobs) {
    this.db = db;
    this.blobs = blobs;
  }

  @Override
  public List<Finding> check() {
    List<String> broken =
        pairs().stream()
            .map(
                pair ->
                    difference(
                        pair.get(0, String.class),
                        pair.get(1, String.class),
                        pair.get(2, String.class)))
            .flatMap(Optional::stream)
            .toList();
    return List.of(
        new Finding(
            "I13",
            "every word that was read from an engine's answer is in the transcript or among the dropped",
            broken.size(),
            broken.stream().limit(EXAMPLES).toList()));
  }

  private List<Record> pairs() {
    JobOutputs raw = JOB_OUTPUTS.as("raw");
    JobOutputs transcript = JOB_OUTPUTS.as("transcript");
    return db.read(
        dsl ->
            List.copyOf(
                dsl.select(raw.JOB_ID.cast(String.class), raw.STORAGE_KEY, transcript.STORAGE_KEY)
                    .from(raw)
                    .join(transcript)
                    .on(transcript.JOB_ID.eq(raw.JOB_ID))
                    .where(raw.TYPE.eq(OutputFormat.RAW))
                    .and(transcript.TYPE.eq(OutputFormat.TRANSCRIPT))
                    .fetch()));
  }

  private Optional<String> difference(String job, String rawKey, String transcriptKey) {
    if (blobs.head(rawKey).isEmpty() || blobs.head(transcriptKey).isEmpty()) {
      return Optional.empty();
    }
    try {
      JsonNode raw = MAPPER.readTree(blobs.read(rawKey));
      JsonNode transcript = MAPPER.readTree(blobs.read(transcriptKey));
      Optional<Long> returned = returned(raw);
      long kept = transcript.path("words").size();
      long dropped = transcript.path("dropped").size();
      return returned
          .filter(words -> words != kept + dropped)
          .map(
              words ->
                  job + ": " + words + " returned, " + kept + " kept, " + dropped + " dropped");
    } catch (JacksonException unreadable) {
      return Optional.of(job + ": " + unreadable.getMessage());
    }
  }

  private static Optional<Long> returned(JsonNode raw) {
    long words = 0;
    for (JsonNode piece : raw.path("pieces")) {
      for (JsonNode attempt : piece.path("attempts")) {
        if (!attempt.path("words").isIntegralNumber()) {
          return Optional.empty();
        }
        words += attempt.path("words").longValue();
      }
    }
    return Optional.of(words);
  }
}
