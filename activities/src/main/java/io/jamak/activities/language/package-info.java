/**
 * Translation of cues. Start at {@link io.jamak.activities.language.Translator} and {@link
 * io.jamak.activities.language.LanguageActivitiesImpl}.
 */
@NullMarked
package io.jamak.activities.language;

import org.jspecify.annotations.NullMarked;
