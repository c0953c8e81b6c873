package org.practicereview.casefile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.practicereview.guidance.Route;

/**
 * One serious incident and all that follows from it.
 *
 * @param reference its public name
 * @param leadArea the area that leads: of the incident inside England, of residence outside it (A6, N16)
 * @param stage where it is
 * @param edition the edition in force when its first clock started
 * @param incident what is known of the incident
 * @param areas whose areas it has to do with
 * @param notifiedAt when the notification was sent, nothing before
 * @param notifiedRoute to whom, nothing before
 * @param milestones what has happened that decides who may see what
 * @param version rises with every change
 */
public record CaseFile(
        long id,
        IncidentReference reference,
        String leadArea,
        Stage stage,
        String edition,
        Incident incident,
        IncidentAreas areas,
        @Nullable Instant notifiedAt,
        @Nullable Route notifiedRoute,
        boolean factsUnsent,
        Milestones milestones,
        int version) {

    /** The case as it stood with a notification sent along that route: who was reached by that one. */
    public CaseFile sentAlong(Route route, Instant at) {
        return new CaseFile(
                id, reference, leadArea, stage, edition, incident, areas, at, route, factsUnsent, milestones, version);
    }

    /** Whether something was sent, and more is known or being prepared than that. */
    public boolean hasUnsentFacts() {
        return factsUnsent || (notifiedAt != null && stage.isBeforeSending());
    }

    /**
     * What has happened that decides who may see what (rule book, section 12).
     *
     * @param rapidReviewSent the Panel has the rapid review
     * @param copiesSent the national bodies have the report
     * @param published everybody may have the report
     * @param reasonsSent the Panel and the Department have the reasons for not publishing: the review is over
     * @param partReasonsSent they have, with their copies, the reasons for leaving out a part: it is still to be published
     * @param national the review is a national one
     */
    public record Milestones(
            boolean rapidReviewSent,
            boolean copiesSent,
            boolean published,
            boolean reasonsSent,
            boolean partReasonsSent,
            boolean national) {}
}
