/** Who may see the screens, and what their pages may load. */
@NullMarked
package io.jamak.ui.security;

import org.jspecify.annotations.NullMarked;
