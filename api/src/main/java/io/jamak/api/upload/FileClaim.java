package io.jamak.api.upload;

import io.jamak.api.error.Texts;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import io.jamak.store.asset.AssetRow;
import org.jspecify.annotations.Nullable;

/**
 * Which file someone means to go on with, of whom the parts that arrived may not be.
 *
 * @param filename null from one who knows which parts are its own
 * @param fingerprint null from one who cannot tell
 */
record FileClaim(@Nullable String filename, @Nullable Fingerprint fingerprint) {
  /**
   * Whether the parts that arrived are surely of this file. Where one side has no fingerprint, the
   * name must do, and the parts are to be doubted.
   *
   * @param known the fingerprint with which the upload was opened
   * @throws JamakException UP_OTHER_FILE
   */
  boolean isSurelyOf(AssetRow asset, @Nullable String known) {
    if (known != null && fingerprint != null) {
      check(known.equals(fingerprint.hex()), "fingerprint: " + fingerprint.hex(), known);
      return true;
    }
    if (filename == null) {
      return true;
    }
    String name = Texts.line("filename", filename, UploadOpener.MAX_NAME);
    check(name.equals(asset.filename()), "filename: " + name, asset.filename());
    return false;
  }

  private static void check(boolean same, String given, String expected) {
    if (!same) {
      throw new JamakException(ErrorCode.UP_OTHER_FILE, given + " (expected: " + expected + ")");
    }
  }
}
