/**
 * The OpenAPI document, made as true as a machine can check. Start at {@link
 * io.jamak.api.document.OpenApiConfiguration}.
 */
@NullMarked
package io.jamak.api.document;

import org.jspecify.annotations.NullMarked;
