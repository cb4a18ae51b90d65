package io.jamak.domain.asset;

/**
 * One sound track of a file, so that somebody can choose among several.
 *
 * @param number from 1, in the order of the file; video and subtitle tracks are not counted
 * @param codec the name by which ffmpeg knows the codec ("aac"), "unknown" where it knows none
 * @param language BCP 47 primary language, "" where the file says none
 * @param channels 0 where the file does not say
 * @param byDefault whether the file asks players to take this one
 * @param title what the file's maker called it, "" for nothing; a stranger's text
 */
public record SoundTrack(
    int number, String codec, String language, int channels, boolean byDefault, String title) {
  /** One line for an engineer: "2 (aac, en)". */
  public String line() {
    return number + " (" + codec + (language.isEmpty() ? "" : ", " + language) + ")";
  }
}
