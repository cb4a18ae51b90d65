package io.jamak.activities.whisper.setup;

import java.util.List;

/**
 * A model whose bytes are known.
 *
 * @param name as people set it
 * @param repository of the hub
 * @param revision of the repository
 */
record ModelPin(String name, String repository, String revision, List<FilePin> files) {
  /** The file that holds the weights. */
  static final String WEIGHTS = "model.bin";

  ModelPin {
    files = List.copyOf(files);
  }

  /** Of all files. */
  long bytes() {
    return files.stream().mapToLong(FilePin::bytes).sum();
  }

  /** Names the folder of the model. */
  String folderName() {
    return name + "-" + revision.substring(0, Math.min(12, revision.length()));
  }

  /** A file and its SHA-256, hexadecimal. */
  record FilePin(String name, long bytes, String sha256) {}
}
