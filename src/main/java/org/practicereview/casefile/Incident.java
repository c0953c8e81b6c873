package org.practicereview.casefile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.practicereview.guidance.IncidentFacts;

/**
 * What is known of a serious incident. Its three dates are kept apart.
 *
 * @param place where it happened, as far as needed
 * @param incidentOn the day of the incident
 * @param awareOn the day the local authority became aware of it
 * @param abuseSuspectedOn the day abuse or neglect was first known or suspected, nothing while it is not
 * @param facts what the route depends on
 * @param summary what is known, in words; personal data
 */
public record Incident(
        String place,
        LocalDate incidentOn,
        LocalDate awareOn,
        @Nullable LocalDate abuseSuspectedOn,
        IncidentFacts facts,
        String summary) {

    /** The day the five days run from: the later of awareness and suspicion (T2). */
    public LocalDate clockStartsOn() {
        return abuseSuspectedOn != null && abuseSuspectedOn.isAfter(awareOn) ? abuseSuspectedOn : awareOn;
    }

    @Override
    public String toString() {
        return "Incident of " + incidentOn;
    }
}
