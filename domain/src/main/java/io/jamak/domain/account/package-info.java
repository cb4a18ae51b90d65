/** Who acts, and for which workspace. Start at {@link io.jamak.domain.account.Caller}. */
@NullMarked
package io.jamak.domain.account;

import org.jspecify.annotations.NullMarked;
