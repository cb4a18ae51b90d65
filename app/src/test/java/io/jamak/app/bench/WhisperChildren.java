package io.jamak.app.bench;

import io.jamak.app.product.Product;
import java.util.List;

/** The processes in which a product's Whisper works, as the system shows them. */
public final class WhisperChildren {
  private static final String PROGRAM = "jamak_whisper.py";

  private WhisperChildren() {}

  /** Those that hold a model: the interpreter, not the sandbox around it. */
  public static List<ProcessHandle> of(Product product) {
    return product
        .handle()
        .descendants()
        .filter(child -> child.info().commandLine().orElse("").contains(PROGRAM))
        .filter(child -> child.info().command().orElse("").contains("python"))
        .toList();
  }
}
