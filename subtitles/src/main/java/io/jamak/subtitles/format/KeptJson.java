package io.jamak.subtitles.format;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads documents that are kept for years: what older ones lack has its zero value. */
final class KeptJson {
  static final JsonMapper MAPPER =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();

  private KeptJson() {}
}
