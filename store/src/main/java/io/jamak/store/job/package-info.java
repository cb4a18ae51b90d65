/**
 * Rows of jobs and their outputs. {@code JobRepository} writes by compare-and-set with its event in
 * one transaction; {@code JobQueries} reads. {@code JobTransitions} is where every state change
 * passes.
 */
@NullMarked
package io.jamak.store.job;

import org.jspecify.annotations.NullMarked;
