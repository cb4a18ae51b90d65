package io.jamak.activities.voice;

import io.jamak.activities.StepBlobs;
import io.jamak.activities.StepKey;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import io.jamak.workflows.job.Audio;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the voice map of a sound, and reads it for those who need it. */
public final class VoiceMaps {
  private static final JsonMapper MAPPER = JsonMapper.shared();
  private static final int VERSION = 1;

  private final StepBlobs steps;

  public VoiceMaps(StepBlobs steps) {
    this.steps = steps;
  }

  /** Where the map of this sound by this detector lies. */
  static String key(String workspaceId, Audio audio, VoiceDetector detector) {
    return StepKey.of("voice", VERSION)
        .with("audio", audio.key())
        .with("samples", audio.samples())
        .with("detector", detector.fingerprint())
        .in(workspaceId);
  }

  /** The map that the sound was cut by; one without a voice, not trusted, where there is none. */
  public VoiceMap read(Audio audio) {
    return audio.voiceKey().isEmpty()
        ? new VoiceMap("", false, audio.durationMs(), List.of())
        : parse(audio.voiceKey(), steps.read(audio.voiceKey()));
  }

  Optional<VoiceMap> find(String key) {
    return steps.find(key).map(json -> parse(key, json));
  }

  void keep(String key, VoiceMap map) {
    steps.keep(key, MAPPER.writeValueAsBytes(map), "application/json");
  }

  private static VoiceMap parse(String key, byte[] json) {
    try {
      return MAPPER.readValue(json, VoiceMap.class);
    } catch (JacksonException damaged) {
      throw new JamakException(ErrorCode.STORAGE_FAILED, key + ": not a voice map", damaged);
    }
  }
}
