package org.practicereview.guidance;

import org.practicereview.form.Labelled;

/** What is found of a reviewer when a review is commissioned, each counted in its own way (L5, P8). */
public enum ReviewerFinding implements Labelled {
    /** Themes of the case that the reviewer knows. */
    SHARED_THEMES("Expertise"),
    /** Of case or reviewer no theme is known. */
    THEMES_NOT_KNOWN("Expertise"),
    AVAILABLE("Availability"),
    /** Away for a time before the report is due. */
    ABSENT_FOR_A_TIME("Availability"),
    /** Away on the day on which the report is due. */
    ABSENT_OVER_DUE_DATE("Availability"),
    NOT_YET_AVAILABLE("Availability"),
    /** Reviews that the reviewer leads now. */
    OPEN_REVIEWS("Load"),
    WORKS_IN_AREA("Distance"),
    /** Whole years since the reviewer worked for an agency of an area of the case. */
    YEARS_SINCE_WORK_IN_AREA("Distance"),
    /** Works or worked for an agency of the same name elsewhere. */
    AGENCY_OF_SAME_NAME("Distance"),
    NEVER_WORKED_IN_AREA("Distance"),
    /** The register names no work at all. */
    EMPLOYMENT_NOT_SAID("Distance"),
    /** Works here for the partnership or an agency of an area of the case. */
    HOLDS_ROLE_IN_AREA("Distance"),
    SERVES_AREA("Area"),
    SERVES_OTHER_AREAS("Area"),
    AREAS_NOT_SAID("Area"),
    /** Earlier reviews of a theme of the case. */
    REVIEWS_OF_THEME("Earlier reviews"),
    /** Reviewed a case that is linked with this one. */
    REVIEWED_LINKED_CASE("Earlier reviews"),
    /** Led reviews of this service to their end, whatever their themes. */
    FINISHED_REVIEWS_HERE("Earlier reviews"),
    DECLARED_CONFLICT_HERE("This review"),
    /** Resigned or was removed. */
    LEFT_THIS_REVIEW("This review"),
    CHECKS_VALID("Checks"),
    NO_CHECKS("Checks"),
    /** Valid now, and not any more when the report is due. */
    CHECK_EXPIRES_BEFORE_DUE_DATE("Checks"),
    CHECK_EXPIRED("Checks"),
    ON_THE_LIST("List"),
    NOT_ON_LOCAL_LIST("List"),
    OUTSIDE_POOL("List");

    private final String label;

    ReviewerFinding(String label) {
        this.label = label;
    }

    /** Which feature it is about. */
    @Override
    public String label() {
        return label;
    }
}
