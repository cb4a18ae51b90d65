package io.jamak.workflows.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import io.jamak.domain.asset.SoundTrack;
import io.jamak.workflows.job.Audio;
import io.jamak.workflows.job.JobPlan;
import io.temporal.api.common.v1.Payload;
import io.temporal.common.converter.DefaultDataConverter;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Messages in histories that were recorded before some of their fields existed. */
class OldMessagesTest {
  @Test
  void facts_without_tracks_and_rate_have_none() {
    MediaFacts old =
        read(
            "{\"durationMs\":5000,\"width\":2,\"height\":3,\"audioStreams\":1,\"audioChannels\":2}",
            MediaFacts.class);

    assertThat(old).isEqualTo(new MediaFacts(5_000, 2, 3, 1, 2));
    assertThat(old.tracks()).isEmpty();
    assertThat(old.fps()).isZero();
  }

  @Test
  void facts_come_back_as_they_were_written() {
    SoundTrack track = new SoundTrack(1, "aac", "de", 6, true, "Kommentar");
    MediaFacts facts = new MediaFacts(5_000, 2, 3, 1, 6, 25, List.of(track));

    Payload written = DefaultDataConverter.STANDARD_INSTANCE.toPayload(facts).orElseThrow();

    assertThat(written.getData().toStringUtf8()).contains("\"tracks\":[{\"number\":1");
    assertThat(read(written.getData().toStringUtf8(), MediaFacts.class)).isEqualTo(facts);
  }

  @Test
  void sound_without_warnings_and_voices_has_none() {
    Audio old = read("{\"key\":\"k\",\"samples\":16,\"sourceChannels\":2}", Audio.class);

    assertThat(old).isEqualTo(new Audio("k", 16, 2));
    assertThat(old.durationMs()).isEqualTo(1);
  }

  @Test
  void a_plan_without_track_and_pieces_has_the_usual_ones() {
    JobPlan old =
        read(
            "{\"jobId\":\"j\",\"sourceLang\":\"en\",\"targetLangs\":[],\"profile\":\"auto\"}",
            JobPlan.class);

    assertThat(old.audioTrack()).isEmpty();
    assertThat(old.pieceMinMs()).isEqualTo(10_000);
    assertThat(old.pieceMaxMs()).isEqualTo(30_000);
  }

  private static <T> T read(String json, Class<T> type) {
    Payload payload =
        Payload.newBuilder()
            .putMetadata("encoding", ByteString.copyFromUtf8("json/plain"))
            .setData(ByteString.copyFromUtf8(json))
            .build();
    return DefaultDataConverter.STANDARD_INSTANCE.fromPayload(payload, type, type);
  }
}
