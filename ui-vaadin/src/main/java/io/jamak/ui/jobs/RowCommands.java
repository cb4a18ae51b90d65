package io.jamak.ui.jobs;

import io.jamak.store.job.JobRow;
import java.util.function.Consumer;

/** What the buttons of a row do. */
record RowCommands(
    Consumer<JobRow> view,
    Consumer<JobRow> retry,
    Consumer<JobRow> cancel,
    Consumer<JobRow> download) {}
