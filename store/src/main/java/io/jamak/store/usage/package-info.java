/** What each job cost, and monthly sums. */
@NullMarked
package io.jamak.store.usage;

import org.jspecify.annotations.NullMarked;
