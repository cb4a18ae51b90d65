package io.jamak.domain.job;

/** The steps of a subtitle job, in order; the timeline and error rows name them. */
public enum JobStep {
  PROBE,
  EXTRACT_AUDIO,
  CUT,
  TRANSCRIBE,
  MERGE,
  DIARIZE,
  COMPOSE,
  TRANSLATE,
  WRITE_OUTPUTS,
  RECORD_USAGE
}
