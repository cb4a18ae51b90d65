/** Changes of the workspace, told to open pages. Start at {@link io.jamak.ui.live.LiveFeed}. */
@NullMarked
package io.jamak.ui.live;

import org.jspecify.annotations.NullMarked;
