/**
 * Environment variables {@code JAMAK_*} as checked records. Start at {@link
 * io.jamak.app.settings.SettingsReader}.
 */
@NullMarked
package io.jamak.app.settings;

import org.jspecify.annotations.NullMarked;
