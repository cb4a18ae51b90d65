/**
 * Batches of jobs, and what people are told of them. Start at {@link
 * io.jamak.store.notice.NoticeRepository}.
 */
@NullMarked
package io.jamak.store.notice;

import org.jspecify.annotations.NullMarked;
