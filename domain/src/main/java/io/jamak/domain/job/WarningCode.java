package io.jamak.domain.job;

/**
 * Why somebody should look at a finished job: it succeeded, and a place in it may not be what they
 * expect. Stable across releases; the user's words stand in the message files under {@code
 * warning.<CODE>}.
 */
public enum WarningCode {
  /** Nobody speaks in the whole file. */
  NO_SPEECH,
  /** Words that the engine returned were left out of the subtitles; they are kept with a reason. */
  WORDS_DROPPED,
  /** A voice was heard and no word was recognised. */
  VOICE_WITHOUT_WORDS,
  /** Parts of the file are in another language than most of it. */
  LANGUAGES_MIXED,
  /** The language was detected without confidence. */
  LANGUAGE_UNSURE,
  /** The language that was set by hand is contradicted by what was heard. */
  LANGUAGE_MISMATCH,
  /** The engine gave no times for these words; they were spread over the voice. */
  TIMES_INTERPOLATED,
  /** Times that cannot be (past the end, going back) were moved to the nearest possible one. */
  TIMES_CLAMPED,
  /** The engine seemed to repeat itself or to invent; the stretch was recognised once more. */
  LOOP_RERUN,
  /** One of several sound tracks was chosen without a flag or language that decides. */
  TRACK_GUESSED,
  /** The file ends before the length that it claims. */
  SOURCE_CUT_OFF,
  /** Speakers were to be told apart, and no engine could. */
  DIARIZATION_UNAVAILABLE,
  /** Sentences that the translator gave no usable answer for; they keep their source text. */
  UNTRANSLATED,
  /** Cues that break a limit of their profile. */
  RULES;

  /** Key of the user's words in the message files. */
  public String messageKey() {
    return "warning." + name();
  }
}
