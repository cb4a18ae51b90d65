/**
 * One product for the tests that leave it as they found it, each class in a workspace of its own.
 * Starting points: {@link io.jamak.app.product.shared.SignedIn} for tests at a screen, {@link
 * io.jamak.app.product.shared.OnSharedProduct} for others.
 */
@NullMarked
package io.jamak.app.product.shared;

import org.jspecify.annotations.NullMarked;
