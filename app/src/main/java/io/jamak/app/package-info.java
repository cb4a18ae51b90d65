/**
 * The runnable: reads the settings, starts what is not configured, then the web and worker roles.
 *
 * <p>Starting points: {@link io.jamak.app.settings.Settings}, {@link
 * io.jamak.app.embedded.EmbeddedParts}.
 */
@NullMarked
package io.jamak.app;

import org.jspecify.annotations.NullMarked;
