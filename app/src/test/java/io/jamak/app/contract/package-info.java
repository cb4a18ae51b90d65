/**
 * Writes down for the browser what the Java side says once. Start at {@link
 * io.jamak.app.contract.BrowserContract}.
 */
@NullMarked
package io.jamak.app.contract;

import org.jspecify.annotations.NullMarked;
