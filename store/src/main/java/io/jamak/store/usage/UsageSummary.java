package io.jamak.store.usage;

import java.math.BigDecimal;

/** Sums of a month over {@link UsageRecord}s. */
public record UsageSummary(
    long processingMs,
    long translationMs,
    long outputs,
    long jobs,
    long failedJobs,
    BigDecimal costUnits) {}
