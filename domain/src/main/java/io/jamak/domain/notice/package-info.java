/** Of what people are told when jobs end. Start at {@link io.jamak.domain.notice.NoticeScope}. */
@NullMarked
package io.jamak.domain.notice;

import org.jspecify.annotations.NullMarked;
