/**
 * The signed-in user, the first owner, API tokens. Start at {@link
 * io.jamak.api.account.TokenService}.
 */
@NullMarked
package io.jamak.api.account;

import org.jspecify.annotations.NullMarked;
