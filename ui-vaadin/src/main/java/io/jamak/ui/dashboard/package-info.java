/**
 * The dashboard: one view around browser elements that do everything else. Start at {@link
 * io.jamak.ui.dashboard.DashboardView}; the elements are ES modules under {@code
 * META-INF/resources/jamak/dashboard}, from {@code dashboard.js} on.
 */
@NullMarked
package io.jamak.ui.dashboard;

import org.jspecify.annotations.NullMarked;
