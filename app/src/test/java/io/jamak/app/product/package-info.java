/**
 * Drives the packaged product as a process of its own, for the tests and the bench. Starting
 * points: {@link io.jamak.app.product.Product}, {@link io.jamak.app.product.ApiClient}.
 */
@NullMarked
package io.jamak.app.product;

import org.jspecify.annotations.NullMarked;
