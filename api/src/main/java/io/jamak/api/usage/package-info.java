/** What a workspace has used of its plan. Start at {@link io.jamak.api.usage.UsageService}. */
@NullMarked
package io.jamak.api.usage;

import org.jspecify.annotations.NullMarked;
