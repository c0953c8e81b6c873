package org.practicereview.review.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.practicereview.review.Appointment;
import org.practicereview.workflow.api.Coded;
import org.practicereview.workflow.api.Moments;

/**
 * That somebody was chosen to lead the review of a case.
 *
 * @param conflictReason why a conflict of interest that was found is none
 * @param unavailableReason why it does not matter that the reviewer was marked as not available
 * @param outsidePoolFinding that nobody of the Panel's pool is available or suitable
 * @param confirmedOn when the Secretary of State confirmed it; comments with it are in {@code confirmedWords}
 * @param declaredAt when the reviewer declared to have no conflict of interest
 */
@Schema(name = "Appointment")
record ShownAppointment(
        int number,
        UUID person,
        @Nullable String name,
        @Nullable String conflictReason,
        @Nullable String unavailableReason,
        @Nullable String outsidePoolFinding,
        @Nullable LocalDate confirmedOn,
        @Nullable String confirmedWords,
        @Nullable OffsetDateTime assignedAt,
        @Nullable OffsetDateTime declaredAt,
        @Nullable OffsetDateTime endedAt,
        @Nullable Coded<Appointment.End> end,
        @Nullable String endReason,
        @Nullable LocalDate endDecidedOn) {

    static ShownAppointment of(Appointment appointment, Map<UUID, String> names) {
        return new ShownAppointment(
                appointment.number(),
                appointment.person(),
                names.get(appointment.person()),
                appointment.conflictReason(),
                appointment.unavailableReason(),
                appointment.outsidePoolFinding(),
                appointment.confirmedOn(),
                appointment.confirmedWords(),
                Moments.of(appointment.assignedAt()),
                Moments.of(appointment.declaredAt()),
                Moments.of(appointment.endedAt()),
                appointment.end() == null ? null : Coded.of(appointment.end()),
                appointment.endReason(),
                appointment.endDecidedOn());
    }
}
