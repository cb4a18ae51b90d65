package io.jamak.subtitles.format;

import io.jamak.subtitles.Transcript;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Transcripts as they travel between steps, and as customers keep them. */
public final class TranscriptJson {
  private static final JsonMapper MAPPER = KeptJson.MAPPER;

  private TranscriptJson() {}

  /** One line of JSON. */
  public static String write(Transcript transcript) {
    return MAPPER.writeValueAsString(transcript);
  }

  /**
   * The transcript of what {@link #write} wrote.
   *
   * @throws IllegalArgumentException when it is none
   */
  public static Transcript read(String json) {
    try {
      return MAPPER.readValue(json, Transcript.class);
    } catch (JacksonException | NullPointerException wrong) {
      throw new IllegalArgumentException("transcript: not readable (expected: its JSON)", wrong);
    }
  }
}
