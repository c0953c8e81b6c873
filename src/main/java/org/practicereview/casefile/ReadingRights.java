package org.practicereview.casefile;

import static org.practicereview.casefile.Matter.AGENCY_RETURNS;
import static org.practicereview.casefile.Matter.CASE;
import static org.practicereview.casefile.Matter.LEARNING;
import static org.practicereview.casefile.Matter.NOTIFICATION;
import static org.practicereview.casefile.Matter.PANEL_ANSWER;
import static org.practicereview.casefile.Matter.PANEL_DELIBERATION;
import static org.practicereview.casefile.Matter.RAPID_REVIEW;
import static org.practicereview.casefile.Matter.REPORT;
import static org.practicereview.casefile.Matter.REVIEW;

import java.util.EnumSet;
import java.util.Set;
import org.practicereview.casefile.CaseFile.Milestones;

/** Who may read which part of a case: the table of the rule book, section 12, and nothing else. */
final class ReadingRights {

    private ReadingRights() {}

    /** What that relation may read of that case, given what has happened. */
    static Set<Matter> of(Relation relation, CaseFile file) {
        Milestones milestones = file.milestones();
        Set<Matter> readable = switch (relation) {
            case LOCAL_AUTHORITY -> EnumSet.of(CASE, NOTIFICATION, RAPID_REVIEW, PANEL_ANSWER, LEARNING);
            case PARTNERSHIP, OVERSIGHT ->
                EnumSet.of(CASE, NOTIFICATION, AGENCY_RETURNS, RAPID_REVIEW, PANEL_ANSWER, REVIEW, REPORT, LEARNING);
            case LINKED_AREA -> EnumSet.of(CASE, NOTIFICATION);
            case APPOINTED_REVIEWER -> EnumSet.of(CASE, NOTIFICATION, RAPID_REVIEW, PANEL_ANSWER, REVIEW, REPORT);
            case PANEL -> EnumSet.of(CASE, NOTIFICATION, PANEL_DELIBERATION, PANEL_ANSWER);
            case DEPARTMENT -> EnumSet.of(CASE, NOTIFICATION, PANEL_ANSWER);
            case OFSTED -> EnumSet.of(CASE, NOTIFICATION);
        };
        addIf(readable, relation == Relation.PANEL && milestones.rapidReviewSent(), RAPID_REVIEW);
        addIf(readable, relation == Relation.PANEL && milestones.national(), REVIEW);
        addIf(readable, isNational(relation) && milestones.copiesSent(), REPORT);
        addIf(readable, relation == Relation.PANEL && milestones.national(), REPORT);
        addIf(readable, milestones.published(), REPORT);
        return readable;
    }

    private static boolean isNational(Relation relation) {
        return relation == Relation.PANEL || relation == Relation.DEPARTMENT || relation == Relation.OFSTED;
    }

    private static void addIf(Set<Matter> readable, boolean granted, Matter matter) {
        if (granted) {
            readable.add(matter);
        }
    }
}
