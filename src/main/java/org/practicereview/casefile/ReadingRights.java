package org.practicereview.casefile;

import static org.practicereview.casefile.Matter.ADVANCE_COPY;
import static org.practicereview.casefile.Matter.AGENCY_RETURNS;
import static org.practicereview.casefile.Matter.CASE;
import static org.practicereview.casefile.Matter.DELAY;
import static org.practicereview.casefile.Matter.LEARNING;
import static org.practicereview.casefile.Matter.NON_PUBLICATION;
import static org.practicereview.casefile.Matter.NOTIFICATION;
import static org.practicereview.casefile.Matter.NOTIFICATION_DRAFT;
import static org.practicereview.casefile.Matter.PANEL_ANSWER;
import static org.practicereview.casefile.Matter.PANEL_DELIBERATION;
import static org.practicereview.casefile.Matter.PUBLICATION;
import static org.practicereview.casefile.Matter.RAPID_REVIEW;
import static org.practicereview.casefile.Matter.RAPID_REVIEW_DRAFT;
import static org.practicereview.casefile.Matter.RAPID_REVIEW_MEETING;
import static org.practicereview.casefile.Matter.REPORT;
import static org.practicereview.casefile.Matter.REVIEW;

import java.util.EnumSet;
import java.util.Set;
import org.practicereview.casefile.CaseFile.Milestones;

/** Who may read which part of a case: the table of the rule book, section 12, and nothing else. */
final class ReadingRights {

    private static final Set<Matter> OF_THE_PARTNERSHIP = Set.of(
            CASE,
            NOTIFICATION,
            NOTIFICATION_DRAFT,
            AGENCY_RETURNS,
            RAPID_REVIEW_MEETING,
            RAPID_REVIEW_DRAFT,
            RAPID_REVIEW,
            PANEL_ANSWER,
            REVIEW,
            DELAY,
            REPORT,
            NON_PUBLICATION,
            LEARNING);

    private ReadingRights() {}

    /** What that relation may read of that case, given what has happened. */
    static Set<Matter> of(Relation relation, CaseFile file) {
        Milestones milestones = file.milestones();
        Set<Matter> readable = switch (relation) {
            case LOCAL_AUTHORITY ->
                EnumSet.of(
                        CASE,
                        NOTIFICATION,
                        NOTIFICATION_DRAFT,
                        RAPID_REVIEW_DRAFT,
                        RAPID_REVIEW,
                        PANEL_ANSWER,
                        LEARNING);
            case PARTNERSHIP, OVERSIGHT -> EnumSet.copyOf(OF_THE_PARTNERSHIP);
            case LINKED_AREA -> EnumSet.of(CASE, NOTIFICATION);
            case JOINT_AREA ->
                EnumSet.of(
                        CASE,
                        NOTIFICATION,
                        RAPID_REVIEW_DRAFT,
                        RAPID_REVIEW,
                        PANEL_ANSWER,
                        REVIEW,
                        DELAY,
                        ADVANCE_COPY,
                        REPORT);
            case APPOINTED_REVIEWER ->
                EnumSet.of(
                        CASE,
                        NOTIFICATION,
                        RAPID_REVIEW,
                        PANEL_ANSWER,
                        REVIEW,
                        DELAY,
                        PUBLICATION,
                        ADVANCE_COPY,
                        REPORT,
                        NON_PUBLICATION);
            case NATIONAL_LEAD -> EnumSet.of(CASE, NOTIFICATION, RAPID_REVIEW, PANEL_ANSWER);
            case PANEL -> EnumSet.of(CASE, NOTIFICATION, PANEL_DELIBERATION, PANEL_ANSWER, DELAY);
            case DEPARTMENT -> EnumSet.of(CASE, NOTIFICATION, PANEL_ANSWER, DELAY);
            case OFSTED -> EnumSet.of(CASE, NOTIFICATION);
        };
        addIf(readable, relation == Relation.PANEL && milestones.rapidReviewSent(), RAPID_REVIEW);
        addIf(readable, relation == Relation.PANEL && milestones.national(), REVIEW);
        boolean gotCopy = isNational(relation) && (milestones.copiesSent() || milestones.reasonsSent());
        addIf(readable, gotCopy, REPORT);
        addIf(readable, gotCopy || worksOnPublication(relation, milestones), ADVANCE_COPY);
        addIf(readable, worksOnPublication(relation, milestones), PUBLICATION);
        addIf(readable, relation == Relation.PANEL && milestones.national(), REPORT);
        addIf(readable, milestones.published(), REPORT);
        boolean gotReasons = isToldWhyNot(relation) && (milestones.reasonsSent() || milestones.partReasonsSent());
        addIf(readable, gotReasons, NON_PUBLICATION);
        addIf(readable, relation == Relation.PANEL && milestones.national(), NON_PUBLICATION);
        return readable;
    }

    /** Everybody else reads what was copied to them or what is published, never the texts before it (L10). */
    private static boolean worksOnPublication(Relation relation, Milestones milestones) {
        return milestones.national()
                ? relation == Relation.PANEL
                : relation == Relation.PARTNERSHIP || relation == Relation.OVERSIGHT;
    }

    private static boolean isNational(Relation relation) {
        return relation == Relation.PANEL || relation == Relation.DEPARTMENT || relation == Relation.OFSTED;
    }

    /** The reasons go to the Panel and the Secretary of State, not to Ofsted (L14). */
    private static boolean isToldWhyNot(Relation relation) {
        return relation == Relation.PANEL || relation == Relation.DEPARTMENT;
    }

    private static void addIf(Set<Matter> readable, boolean granted, Matter matter) {
        if (granted) {
            readable.add(matter);
        }
    }
}
