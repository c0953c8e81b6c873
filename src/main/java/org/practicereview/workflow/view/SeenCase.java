package org.practicereview.workflow.view;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.practicereview.casefile.CaseAccess;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.Counting;
import org.practicereview.casefile.Matter;
import org.practicereview.casefile.Stage;
import org.practicereview.guidance.Obligation;
import org.practicereview.organisation.Person;

/**
 * A case as one person sees it; everything else that is shown of it starts from here.
 *
 * @param person who looks
 * @param file the case
 * @param leadArea the area that leads it, as people write it
 * @param readable what of it the person may read
 * @param knownWhyLate of what the person may know why it was done late, and who approved that
 * @param clocks its deadlines in the order they were started
 * @param hoursLate by how many hours each was done late that has a limit in hours
 */
public record SeenCase(
        Person person,
        CaseFile file,
        String leadArea,
        Set<Matter> readable,
        Set<Obligation> knownWhyLate,
        List<Clock> clocks,
        List<Integer> hoursLate) {

    private static final Set<Stage> LEARNING = EnumSet.of(Stage.ACTIONS_OPEN, Stage.ACTIONS_VERIFIED);

    public boolean mayRead(Matter matter) {
        return readable.contains(matter);
    }

    /** Whether the notification as it was sent is there to be read. */
    public boolean hasNotification() {
        return file.notifiedAt() != null && mayRead(Matter.NOTIFICATION);
    }

    /**
     * Whether what is known of the incident and its children may be read: once a notification was sent and it is weighed
     * again, what was not sent yet is a draft (rule book, section 12).
     */
    public boolean mayReadFacts() {
        return CaseAccess.mayReadFacts(readable, file);
    }

    /** Whether what the partners thought of notifying it may be read. */
    public boolean hasViews() {
        return mayRead(Matter.NOTIFICATION_DRAFT);
    }

    /** Whether there is a rapid review whose returns may be read. */
    public boolean hasRapidReview() {
        return mayRead(Matter.AGENCY_RETURNS)
                && clocks.stream().anyMatch(clock -> clock.deadline().obligation() == Obligation.SEND_RAPID_REVIEW);
    }

    /** Whether there is a report of a rapid review, or soon will be, that the person may read. */
    public boolean hasRapidReviewReport() {
        return mayRead(Matter.RAPID_REVIEW)
                && file.stage() != Stage.RAPID_REVIEW_OPEN
                && clocks.stream().anyMatch(clock -> clock.deadline().obligation() == Obligation.SEND_RAPID_REVIEW);
    }

    /** Whether there is a local or national review that the person may read. */
    public boolean hasReview() {
        return mayRead(Matter.REVIEW)
                && clocks.stream().anyMatch(clock -> clock.deadline().obligation() == Obligation.PUBLISH_REPORT);
    }

    /** Whether the person reads of a review only why it will be late. */
    public boolean hasDelays() {
        return !mayRead(Matter.REVIEW)
                && mayRead(Matter.DELAY)
                && clocks.stream().anyMatch(clock -> clock.deadline().obligation() == Obligation.PUBLISH_REPORT);
    }

    /** How it counts in statistics. */
    public Counting counting() {
        return Counting.of(file);
    }

    /** Whether its recommendations and actions are there to be read. */
    public boolean hasLearning() {
        return mayRead(Matter.LEARNING)
                && (LEARNING.contains(file.stage()) || file.stage().isClosed());
    }

    /** Whether what copies were sent of, or what was published, is there to be read. */
    public boolean hasReport() {
        boolean went = file.milestones().copiesSent()
                || (file.milestones().reasonsSent() && Stage.afterReview().contains(file.stage()));
        return mayRead(Matter.ADVANCE_COPY) ? went : file.milestones().published() && mayRead(Matter.REPORT);
    }

    /** Whether its report is published, or soon will be, and the person reads the work on that. */
    public boolean hasPublication() {
        return mayRead(Matter.PUBLICATION)
                && Stage.afterReview().contains(file.stage())
                && clocks.stream().anyMatch(clock -> clock.deadline().obligation() == Obligation.PUBLISH_REPORT);
    }

    /** Whether the person may read why that was done late, and who approved it. */
    public boolean mayReadWhyLate(Clock clock) {
        return knownWhyLate.contains(clock.deadline().obligation());
    }

    /** What was done late, counted. */
    public MetLate metLate() {
        return MetLate.of(clocks, hoursLate);
    }

    /** The most urgent deadline that is open. */
    public Optional<Clock> running() {
        return Clocks.running(clocks);
    }
}
