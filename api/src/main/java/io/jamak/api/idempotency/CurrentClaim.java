package io.jamak.api.idempotency;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a use case that reaches the network needs to know of the key under which it was called, so
 * that a repeat after a crash finds what was made instead of making another.
 */
public final class CurrentClaim {
  private static final ScopedValue<CurrentClaim> CURRENT = ScopedValue.newInstance();

  private final @Nullable String effect;
  private final Consumer<String> keeper;

  private CurrentClaim(@Nullable String effect, Consumer<String> keeper) {
    this.effect = effect;
    this.keeper = keeper;
  }

  /** What an earlier call under the same key has made; empty without a key. */
  public static Optional<String> effect() {
    return CURRENT.isBound() ? Optional.ofNullable(CURRENT.get().effect) : Optional.empty();
  }

  /**
   * Keeps what was made, with the transaction around this call; nothing without a key.
   *
   * @throws io.jamak.domain.error.JamakException IDEMPOTENCY_IN_PROGRESS when another has taken
   *     over
   */
  public static void remember(String effect) {
    if (CURRENT.isBound()) {
      CURRENT.get().keeper.accept(effect);
    }
  }

  static <T> T during(@Nullable String effect, Consumer<String> keeper, Supplier<T> work) {
    return ScopedValue.where(CURRENT, new CurrentClaim(effect, keeper)).call(work::get);
  }
}
