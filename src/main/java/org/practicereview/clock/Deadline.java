package org.practicereview.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.practicereview.calendar.England;
import org.practicereview.guidance.Obligation;
import org.practicereview.guidance.TimeLimit;

/**
 * A date by which something must be done in a case.
 *
 * @param caseId the case
 * @param obligation what must be done
 * @param edition the edition in force on the day the clock started
 * @param limit the rule: how long, what starts it, where it stands
 * @param startedOn day 0
 * @param dueOn last day on which it is in time, Europe/London
 * @param clearDays whether it is counted in clear working days, as the installation did when its clock started
 * @param provisional whether it depends on bank holidays not yet published (W6)
 * @param metAt when it was done, nothing while it is open
 * @param overdueSince when it was recorded that it had passed, nothing unless it was
 * @param cancelledAt when it fell away, nothing unless it did
 * @param cancelledBecause why it fell away, as the end of a sentence; nothing unless it did, or before reasons were kept
 * @param metBy who did it, nothing while it is open
 * @param recordedAfterwards whether it had passed before the case was entered here, in the time of the boards: its step
 *     states the day on which it was done, and until then nobody can say whether it was late
 * @param version rises with every change
 * @param lateness how it was met late, nothing unless it was
 * @param relaxed what relaxes it, nothing unless an overlay does
 */
public record Deadline(
        long id,
        long caseId,
        Obligation obligation,
        String edition,
        TimeLimit limit,
        LocalDate startedOn,
        LocalDate dueOn,
        boolean clearDays,
        boolean provisional,
        @Nullable Instant metAt,
        @Nullable Instant overdueSince,
        @Nullable Instant cancelledAt,
        @Nullable String cancelledBecause,
        @Nullable UUID metBy,
        @Nullable Lateness lateness,
        @Nullable Relaxed relaxed,
        boolean recordedAfterwards,
        int version) {

    /** What a timer waits for where the edition sets no limit: later than any case. */
    public static final Instant NO_DATE = Instant.parse("9000-01-01T00:00:00Z");

    /** The moment a timer waits for: that of the deadline, or none that comes. */
    public static Instant lapseOf(Optional<Deadline> deadline) {
        return deadline.map(Deadline::lapsesAt).orElse(NO_DATE);
    }

    /** The first moment that counts as late: the start of the day after the due day, in England. */
    public Instant lapsesAt() {
        return lapsesAfter(dueOn);
    }

    /**
     * The first moment that would count as late if {@code lastDay} were the due day. None comes where the day it was
     * done is stated afterwards.
     */
    public Instant lapsesAfter(LocalDate lastDay) {
        return recordedAfterwards ? NO_DATE : lapseOf(lastDay);
    }

    /** The first moment after that day, in England. */
    public static Instant lapseOf(LocalDate lastDay) {
        return lastDay.plusDays(1).atStartOfDay(England.ZONE).toInstant();
    }

    public boolean isOpen() {
        return metAt == null && cancelledAt == null;
    }

    /** Whether it was done too late, or is open and late on that day. */
    public boolean isLate(LocalDate today) {
        boolean late = metAt == null
                ? !recordedAfterwards && today.isAfter(dueOn)
                : England.dayOf(metAt).isAfter(dueOn);
        return cancelledAt == null && late;
    }

    /** Whether it is late on that day, and that is more than information. */
    public boolean isBreach(LocalDate today) {
        return relaxed == null && isLate(today);
    }
}
