/**
 * What people see while the server cannot reach its database. Start at {@link
 * io.jamak.ui.outage.OutageBanner}.
 */
@NullMarked
package io.jamak.ui.outage;

import org.jspecify.annotations.NullMarked;
