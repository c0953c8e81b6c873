package org.practicereview.workflow.api;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.practicereview.clock.Deadline;
import org.practicereview.clock.Lateness;
import org.practicereview.clock.Relaxed;
import org.practicereview.guidance.Citation;
import org.practicereview.guidance.Confidence;
import org.practicereview.guidance.Obligation;
import org.practicereview.guidance.PauseRule;
import org.practicereview.guidance.Proceedings;
import org.practicereview.guidance.SetBy;
import org.practicereview.workflow.view.Clock;
import org.practicereview.workflow.view.Delay;
import org.practicereview.workflow.view.SeenCase;

/**
 * A deadline, and why it is what it is.
 *
 * @param id its name in addresses
 * @param startedOn day 0
 * @param dueOn the last day on which it is in time
 * @param inWords when it is due, as people say it
 * @param late whether it was missed, or is open and has passed
 * @param overdueSince when the breach was recorded; never of a relaxed limit
 * @param doneLate how late it was done, nothing when it was not
 * @param delays what proceedings do to it, as it was recorded
 * @param relaxed what relaxes it, nothing when nothing does; being late is then information only
 * @param provisional whether it depends on bank holidays that are not published yet
 * @param recordedAfterwards whether it had passed before the case was entered: its step states the day it was done, and
 *     until then it is not late
 * @param workingDaysLate by how many working days it was met late or is late today; 0 also when only weekends and
 *     holidays have passed since
 * @param metBy who did it
 * @param links to its explanation and its calendar file
 */
record ShownDeadline(
        String id,
        Coded<Obligation> obligation,
        LocalDate startedOn,
        LocalDate dueOn,
        String inWords,
        boolean late,
        int workingDaysLate,
        boolean provisional,
        boolean recordedAfterwards,
        @Nullable OffsetDateTime metAt,
        @Nullable String metBy,
        @Nullable OffsetDateTime overdueSince,
        @Nullable OffsetDateTime cancelledAt,
        @Nullable String cancelledBecause,
        @Nullable DoneLate doneLate,
        @Nullable Relief relaxed,
        List<DelayedBy> delays,
        Rule rule,
        Map<String, String> links) {

    /**
     * The rule behind a deadline.
     *
     * @param limit how long, in words
     * @param startedBy what starts it
     * @param statutory whether law asks for it
     * @param setBy who sets it: where law asks for it, the number may still be that of statutory guidance
     * @param source where it stands
     * @param editionChecked whether the edition was read at the source; if not its rules are inherited
     * @param editionStanding from which edition they are inherited, in words; nothing when the edition was read
     */
    record Rule(
            String id,
            String limit,
            String startedBy,
            boolean statutory,
            Coded<SetBy> setBy,
            String source,
            Coded<Confidence> confidence,
            String edition,
            boolean editionChecked,
            @Nullable String editionStanding) {}

    /**
     * How late something was done.
     *
     * @param reason why; nothing where it may not be read
     * @param approvedBy the id of whoever approved that; nothing where it may not be read
     * @param agreedBy who agreed to it then, in words, of what is recorded long afterwards; nothing where it may not be
     *     read
     */
    record DoneLate(
            int workingDays,
            @Nullable String reason,
            @Nullable UUID approvedBy,
            @Nullable String approvedByName,
            @Nullable String agreedBy) {}

    /**
     * What proceedings beside the case do to it.
     *
     * @param proceedings their number in the case
     * @param reason how they delay the case
     * @param targetOn the day aimed at instead; nothing where none is needed, and where none was named yet because the
     *     deadline started after the proceedings were recorded
     */
    record DelayedBy(
            int proceedings,
            Coded<Proceedings> kind,
            Coded<PauseRule.Effect> effect,
            String reason,
            LocalDate dueBefore,
            LocalDate dueAfter,
            @Nullable LocalDate targetOn,
            String ruleId,
            String source,
            Coded<Confidence> confidence) {

        static DelayedBy of(Delay delay) {
            Citation citation = delay.effect().rule().citation();
            return new DelayedBy(
                    delay.pause().number(),
                    Coded.of(delay.pause().kind()),
                    Coded.of(delay.effect().rule().effect()),
                    delay.pause().reason(),
                    delay.effect().dueBefore(),
                    delay.effect().dueAfter(),
                    delay.effect().targetOn(),
                    citation.ruleId(),
                    citation.source(),
                    Coded.of(citation.confidence()));
        }
    }

    /** What a dated overlay says of the limit. */
    record Relief(
            String overlay, String because, String note, String ruleId, String source, Coded<Confidence> confidence) {}

    static ShownDeadline of(SeenCase seen, Clock clock) {
        Deadline deadline = clock.deadline();
        return new ShownDeadline(
                String.valueOf(deadline.id()),
                Coded.of(deadline.obligation()),
                deadline.startedOn(),
                deadline.dueOn(),
                clock.inWords(),
                clock.late(),
                clock.workingDaysLate(),
                deadline.provisional(),
                deadline.recordedAfterwards(),
                Moments.of(deadline.metAt()),
                clock.metByName(),
                deadline.relaxed() == null ? Moments.of(deadline.overdueSince()) : null,
                Moments.of(deadline.cancelledAt()),
                deadline.cancelledBecause(),
                doneLate(seen, clock),
                relief(deadline.relaxed()),
                clock.delays().stream().map(DelayedBy::of).toList(),
                rule(clock),
                Links.ofDeadline(seen.file().reference(), deadline.id()));
    }

    private static @Nullable DoneLate doneLate(SeenCase seen, Clock clock) {
        Lateness lateness = clock.deadline().lateness();
        if (lateness == null) {
            return null;
        }
        return seen.mayReadWhyLate(clock)
                ? new DoneLate(
                        lateness.workingDays(),
                        lateness.reason(),
                        lateness.approvedBy(),
                        clock.lateApprovedBy(),
                        lateness.agreedBy())
                : new DoneLate(lateness.workingDays(), null, null, null, null);
    }

    private static @Nullable Relief relief(@Nullable Relaxed relaxed) {
        return relaxed == null
                ? null
                : new Relief(
                        relaxed.overlay(),
                        relaxed.because(),
                        relaxed.note(),
                        relaxed.citation().ruleId(),
                        relaxed.citation().source(),
                        Coded.of(relaxed.citation().confidence()));
    }

    private static Rule rule(Clock clock) {
        Citation citation = clock.deadline().limit().citation();
        return new Rule(
                citation.ruleId(),
                clock.deadline().limit().inWords(),
                clock.deadline().limit().startedBy(),
                clock.deadline().limit().statutory(),
                Coded.of(clock.setBy()),
                citation.source(),
                Coded.of(citation.confidence()),
                clock.edition().code(),
                clock.edition().checked(),
                clock.edition().checked() ? null : clock.edition().standing());
    }
}
