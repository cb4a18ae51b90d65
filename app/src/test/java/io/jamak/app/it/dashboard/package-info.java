/**
 * The dashboard in a real browser, before the packaged product. Start at {@link
 * io.jamak.app.it.dashboard.DashboardScenarioIT}, a whole day of it.
 */
@NullMarked
package io.jamak.app.it.dashboard;

import org.jspecify.annotations.NullMarked;
