/**
 * The signed-in user and what their browser must know. Start at {@link
 * io.jamak.api.account.ApiSettings} and {@code SessionController}.
 */
@NullMarked
package io.jamak.api.account;

import org.jspecify.annotations.NullMarked;
