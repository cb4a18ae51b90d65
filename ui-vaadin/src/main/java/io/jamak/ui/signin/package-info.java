/**
 * The sign-in page: plain HTML, so that looking at it costs no session. Start at {@link
 * io.jamak.ui.signin.SignInConfiguration}.
 */
@NullMarked
package io.jamak.ui.signin;

import org.jspecify.annotations.NullMarked;
