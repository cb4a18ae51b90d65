/**
 * The scripts that Flow sends as text and the browser must know beforehand, for the pages' policy
 * lets it make no script of a text. Start at {@link io.jamak.ui.script.KnownScripts}.
 */
@NullMarked
package io.jamak.ui.script;

import org.jspecify.annotations.NullMarked;
