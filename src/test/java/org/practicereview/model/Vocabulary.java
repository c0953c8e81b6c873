package org.practicereview.model;

import java.util.Set;

/** The words that models may use for people and for what a process remembers. */
final class Vocabulary {

    /** The roles that may be given work. A copy: the roles themselves are defined by the room of organisations. */
    static final Set<String> ROLES = Set.of(
            "LOCAL_AUTHORITY_NOTIFIER",
            "LOCAL_AUTHORITY_APPROVER",
            "PARTNERSHIP_BUSINESS_MANAGER",
            "DELEGATED_PARTNER_LOCAL_AUTHORITY",
            "DELEGATED_PARTNER_HEALTH",
            "DELEGATED_PARTNER_POLICE",
            "REVIEWER",
            "PANEL_SECRETARIAT",
            "PANEL_MEMBER");

    /** Roles that depend on the case and are handed to the process. */
    static final Set<String> ROLE_VARIABLES = Set.of("publishingRole", "decidingRole");

    /** The first moments at which something counts as late. */
    static final Set<String> DATE_VARIABLES = Set.of(
            "notificationLapsesAt",
            "rapidReviewLapsesAt",
            "panelAnswerLapsesAt",
            "publicationLapsesAt",
            "advanceCopiesLapseAt");

    static final String OUTCOME = "outcome";

    private Vocabulary() {}

    static boolean isVariable(String name) {
        return OUTCOME.equals(name) || ROLE_VARIABLES.contains(name) || DATE_VARIABLES.contains(name);
    }
}
