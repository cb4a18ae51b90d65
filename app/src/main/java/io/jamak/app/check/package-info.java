/**
 * Invariants that need more than the store. Start at {@link io.jamak.app.check.AgreementCheck} and
 * {@link io.jamak.app.check.LeftoverCheck}.
 */
@NullMarked
package io.jamak.app.check;

import org.jspecify.annotations.NullMarked;
