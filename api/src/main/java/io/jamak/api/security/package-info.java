/**
 * Who calls: sessions, tokens, throttling. Start at {@link io.jamak.api.security.CallerContext}.
 */
@NullMarked
package io.jamak.api.security;

import org.jspecify.annotations.NullMarked;
