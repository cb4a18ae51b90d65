/** Says what of the machine is missing. Start at {@link io.jamak.app.doctor.Doctor}. */
@NullMarked
package io.jamak.app.doctor;

import org.jspecify.annotations.NullMarked;
