package org.practicereview.casefile;

import static org.practicereview.casefile.Matter.ADVANCE_COPY;
import static org.practicereview.casefile.Matter.AGENCY_RETURNS;
import static org.practicereview.casefile.Matter.CASE;
import static org.practicereview.casefile.Matter.LEARNING;
import static org.practicereview.casefile.Matter.NOTIFICATION;
import static org.practicereview.casefile.Matter.NOTIFICATION_DRAFT;
import static org.practicereview.casefile.Matter.PANEL_ANSWER;
import static org.practicereview.casefile.Matter.PANEL_DELIBERATION;
import static org.practicereview.casefile.Matter.PUBLICATION;
import static org.practicereview.casefile.Matter.RAPID_REVIEW;
import static org.practicereview.casefile.Matter.REVIEW;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.practicereview.form.Labelled;

/** What of a case somebody looked at, by the words it is noted with ({@link CaseAccess#noteReading}). */
public enum LookedAt implements Labelled {
    SUMMARY("summary", "Summary with the children", CASE),
    TASK("task", "A task", Matter.values()),
    DECISIONS("decisions", "Decisions", CASE),
    LOOKS("looks", "Who looked at this case", CASE),
    DOCUMENT("document", "Document", NOTIFICATION_DRAFT, NOTIFICATION, RAPID_REVIEW, REVIEW, LEARNING, PUBLICATION),
    PROCEEDINGS("proceedings", "Proceedings", CASE),
    HAND_OVERS("hand-overs", "Proposals to hand it over", CASE),
    LIKELY("likely", "Cases that may be the same", CASE),
    FACTS("facts", "Versions of the facts", NOTIFICATION),
    CORRECTION("correction", "Correction of the facts", NOTIFICATION_DRAFT),
    VIEWS("views", "Views of the partners", NOTIFICATION_DRAFT),
    NOTIFICATION_SENT("notification", "Notification as it was sent", NOTIFICATION),
    ADDENDA("addenda", "What was added to the notification", NOTIFICATION),
    RENOTIFICATION("renotification", "Notifying again", NOTIFICATION_DRAFT),
    DUPLICATE("duplicate", "Closing as a duplicate", NOTIFICATION_DRAFT),
    WITHDRAWALS("withdrawals", "Withdrawal", NOTIFICATION_DRAFT),
    AGENCY_RETURN("agency return", "Return of an agency", AGENCY_RETURNS),
    CHRONOLOGY("chronology", "Chronology of all agencies", AGENCY_RETURNS),
    ANONYMITY("anonymity", "Anonymity check", AGENCY_RETURNS),
    RAPID_REVIEW_REPORT("rapid-review-report", "Report of the rapid review", RAPID_REVIEW),
    PANEL_PACK("panel-pack", "Pack for the Panel", PANEL_DELIBERATION),
    PANEL_LETTER("panel-letter", "Letter of the Panel", PANEL_ANSWER),
    COMMENTS("comments", "Comments on drafts of the report", REVIEW),
    ACCURACY_CHECK("accuracy check", "Sections to check", REVIEW),
    REVIEW_REPORT("review-report", "Report of the review", REVIEW),
    REVIEW_RECORDS("review-records", "Records of the review", REVIEW),
    IDENTITY("identity", "Identity check", PUBLICATION),
    TEXT_FOR_PUBLICATION("text-for-publication", "Text for publication", PUBLICATION),
    REPORT("report", "Report as copies of it were sent", ADVANCE_COPY),
    RECOMMENDATIONS("recommendations", "Recommendations", LEARNING),
    ACTIONS("actions", "Actions", LEARNING),
    LEARNING_REVIEWS("learning-reviews", "Looking back at what was learnt", LEARNING);

    private final String noted;
    private final String label;
    private final Set<Matter> matters;

    LookedAt(String noted, String label, Matter... matters) {
        this.noted = noted;
        this.label = label;
        this.matters = Set.of(matters);
    }

    /** The one that was noted so, whatever number follows; none where it is not shown to anybody. */
    public static Optional<LookedAt> of(String what) {
        return Arrays.stream(values())
                .filter(one -> what.equals(one.noted) || what.startsWith(one.noted + " "))
                .findFirst();
    }

    @Override
    public String label() {
        return label;
    }

    /** What an entry begins with. */
    String noted() {
        return noted;
    }

    /** What an entry says of one of several. */
    String noted(int number) {
        return noted + " " + number;
    }

    /** The parts of a case of which it may be: their readers may know that it was looked at. */
    Set<Matter> matters() {
        return matters;
    }

    /**
     * The part of the case of which it always is.
     *
     * @throws IllegalStateException where each is of its own, as a document or a task is: whoever notes it says of which
     */
    Matter matter() {
        if (matters.size() != 1) {
            throw new IllegalStateException(this + " does not say of which part of the case it is");
        }
        return matters.iterator().next();
    }
}
