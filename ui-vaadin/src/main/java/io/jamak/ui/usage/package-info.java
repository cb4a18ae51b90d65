/**
 * What was used of the plan, and which job it was. Start at {@link
 * io.jamak.ui.usage.UsageNavigation} and {@link io.jamak.ui.usage.Limit}.
 */
@NullMarked
package io.jamak.ui.usage;

import org.jspecify.annotations.NullMarked;
