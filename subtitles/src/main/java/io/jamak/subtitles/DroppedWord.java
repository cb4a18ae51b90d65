package io.jamak.subtitles;

/**
 * A word that an engine returned and that is not in the subtitles. None is left out without a line
 * here.
 *
 * @param reason what is believed: "loop", "no_voice", "other_attempt" for instance
 * @param rule name of the rule that decided, with its values
 */
public record DroppedWord(Word word, String reason, String rule) {}
