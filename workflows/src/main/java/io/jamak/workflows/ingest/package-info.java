/** The workflow that fills in the facts of a fresh upload. */
@NullMarked
package io.jamak.workflows.ingest;

import org.jspecify.annotations.NullMarked;
