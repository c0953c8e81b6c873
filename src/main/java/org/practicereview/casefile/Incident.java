package org.practicereview.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.practicereview.calendar.England;
import org.practicereview.clock.NotificationStart;
import org.practicereview.guidance.IncidentFacts;
import org.practicereview.guidance.IncidentFacts.AbuseOrNeglect;

/**
 * What is known of a serious incident. Its three dates are kept apart.
 *
 * @param place where it happened, as far as needed
 * @param incidentOn the day of the incident
 * @param awareOn the day the local authority became aware of it
 * @param awareTime the hour of that, where it is known
 * @param awareCountsOn the day awareness counts from, by the convention of the installation on the day of recording (W2)
 * @param abuseSuspectedOn the day abuse or neglect was first known or suspected, nothing while it is not
 * @param facts what the route depends on
 * @param summary what is known, in words; personal data
 */
public record Incident(
        String place,
        LocalDate incidentOn,
        LocalDate awareOn,
        @Nullable LocalTime awareTime,
        LocalDate awareCountsOn,
        @Nullable LocalDate abuseSuspectedOn,
        IncidentFacts facts,
        String summary) {

    public Incident {
        awareCountsOn = Objects.requireNonNullElse(awareCountsOn, awareOn);
    }

    /** An incident of whose awareness only the day is known. */
    public Incident(
            String place,
            LocalDate incidentOn,
            LocalDate awareOn,
            @Nullable LocalDate abuseSuspectedOn,
            IncidentFacts facts,
            String summary) {
        this(place, incidentOn, awareOn, null, awareOn, abuseSuspectedOn, facts, summary);
    }

    /** The day the five days run from: the later of awareness and suspicion (T2). */
    public LocalDate clockStartsOn() {
        return notificationStart().startsOn();
    }

    /** Its three dates, and which of them starts the five days. */
    public NotificationStart notificationStart() {
        return new NotificationStart(incidentOn, awareOn, awareCountsOn, abuseSuspectedOn);
    }

    /** The moment of awareness; the first of its day where the hour is not known. */
    public Instant awareAt() {
        LocalTime time = Objects.requireNonNullElse(awareTime, LocalTime.MIDNIGHT);
        return awareOn.atTime(time).atZone(England.ZONE).toInstant();
    }

    /** Whether it was heard so late on its day that it counts as heard on the next one. */
    public boolean countsAsNextDay() {
        return awareCountsOn.isAfter(awareOn);
    }

    /** This incident, with abuse or neglect known or suspected from that day on. */
    public Incident suspected(LocalDate on, AbuseOrNeglect abuse) {
        return new Incident(place, incidentOn, awareOn, awareTime, awareCountsOn, on, facts.with(abuse), summary);
    }

    /** This incident, with awareness counted from that day. */
    public Incident countingFrom(LocalDate day) {
        return new Incident(place, incidentOn, awareOn, awareTime, day, abuseSuspectedOn, facts, summary);
    }

    @Override
    public String toString() {
        return "Incident of " + incidentOn;
    }
}
