/**
 * What people are told when jobs end: a notice for each batch, counted since they last looked.
 * Start at {@link io.jamak.api.notice.NoticeService}.
 */
@NullMarked
package io.jamak.api.notice;

import org.jspecify.annotations.NullMarked;
