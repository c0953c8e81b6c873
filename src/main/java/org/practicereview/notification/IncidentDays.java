package org.practicereview.notification;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.AnswerErrors;
import org.practicereview.form.DayInWords;
import org.practicereview.guidance.IncidentFacts.AbuseOrNeglect;

/** Checks the three days of an incident with one another (T2): when it was, and when it and abuse or neglect were known. */
record IncidentDays(
        @Nullable LocalDate incidentOn,
        @Nullable LocalDate awareOn,
        @Nullable LocalDate abuseSuspectedOn,
        @Nullable AbuseOrNeglect abuseOrNeglect) {

    static IncidentDays of(RecordedIncident typed) {
        return new IncidentDays(typed.incidentOn(), typed.awareOn(), typed.abuseSuspectedOn(), typed.abuseOrNeglect());
    }

    void check(AnswerErrors errors) {
        checkAwareness(errors);
        checkSuspicion(errors);
    }

    private void checkAwareness(AnswerErrors errors) {
        errors.addIf(
                isBefore(awareOn, incidentOn),
                "/awareOn",
                "aware-before-incident",
                "The local authority cannot become aware before the incident");
        errors.addIf(
                isBefore(awareOn, RecordedIncident.FIRST_DAY)
                        && (abuseSuspectedOn == null || isBefore(abuseSuspectedOn, RecordedIncident.FIRST_DAY)),
                "/awareOn",
                "before-first-edition",
                "The service records incidents of which the local authority became aware since "
                        + DayInWords.of(RecordedIncident.FIRST_DAY));
    }

    /**
     * The clock starts on the later day of awareness and suspicion. Nobody is aware of the incident before it happens, so
     * the day of the incident starts it no later than the true day of a suspicion from before would.
     */
    private void checkSuspicion(AnswerErrors errors) {
        boolean suspected = abuseOrNeglect == AbuseOrNeglect.KNOWN || abuseOrNeglect == AbuseOrNeglect.SUSPECTED;
        errors.addIf(
                isBefore(abuseSuspectedOn, incidentOn),
                "/abuseSuspectedOn",
                "suspected-before-incident",
                "Abuse or neglect was already known or suspected before the incident:"
                        + " enter the day of the incident here");
        errors.addIf(
                suspected && abuseSuspectedOn == null,
                "/abuseSuspectedOn",
                "required",
                "Enter when abuse or neglect was first known or suspected");
        errors.addIf(
                abuseOrNeglect == AbuseOrNeglect.NOT_SUSPECTED && abuseSuspectedOn != null,
                "/abuseSuspectedOn",
                "not-suspected",
                "Leave this empty, or say that abuse or neglect is known or suspected");
    }

    private static boolean isBefore(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one != null && other != null && one.isBefore(other);
    }
}
