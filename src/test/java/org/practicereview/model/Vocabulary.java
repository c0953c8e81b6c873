package org.practicereview.model;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.practicereview.organisation.Role;

/** The words that models may use for people and for what a process remembers. */
final class Vocabulary {

    /** The roles that may be given work. */
    static final Set<String> ROLES =
            Arrays.stream(Role.values()).map(Role::name).collect(Collectors.toSet());

    /** Roles that depend on the case and are handed to the process. */
    static final Set<String> ROLE_VARIABLES = Set.of("publishingRole", "decidingRole", "acceptingRole");

    /** The first moments at which something counts as late. */
    static final Set<String> DATE_VARIABLES = Set.of(
            "notificationLapsesAt",
            "rapidReviewLapsesAt",
            "panelAnswerLapsesAt",
            "partnersAnswerLapsesAt",
            "publicationLapsesAt",
            "advanceCopiesLapseAt",
            "decisionLapsesAt",
            "tellingLapsesAt",
            "reasonsLapseAt",
            "seriousCaseReviewLapsesAt",
            "childDeathNotificationLapsesAt",
            "checkLapsesAt");

    /** Moments that are waited for: when one comes, the waiting is over. */
    static final Set<String> AWAITED_VARIABLES = Set.of("releaseAt");

    /** Which of several of its kind a process is about. */
    static final Set<String> NUMBER_VARIABLES = Set.of("agencyRequest");

    /** What comes again and again. */
    static final Set<String> CYCLE_VARIABLES = Set.of("everyMorning");

    static final String OUTCOME = "outcome";

    private Vocabulary() {}

    static boolean isVariable(String name) {
        return OUTCOME.equals(name)
                || ROLE_VARIABLES.contains(name)
                || DATE_VARIABLES.contains(name)
                || AWAITED_VARIABLES.contains(name)
                || NUMBER_VARIABLES.contains(name)
                || CYCLE_VARIABLES.contains(name);
    }
}
