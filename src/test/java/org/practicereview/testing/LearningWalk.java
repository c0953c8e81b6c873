package org.practicereview.testing;

import java.time.LocalDate;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.learning.action.ActionEvidence;
import org.practicereview.learning.action.ActionVerified;
import org.practicereview.learning.action.ActionWork;
import org.practicereview.learning.action.LearningAction;
import org.practicereview.learning.action.LearningActions;
import org.practicereview.learning.recommendation.CaseRecommendations;
import org.practicereview.learning.recommendation.NewRecommendation;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;

/** What is done about recommendations beside the steps of the case. */
public final class LearningWalk {

    private final Partnership partnership;
    private final CaseRecommendations recommendations;
    private final LearningActions actions;
    private final ActionWork work;

    LearningWalk(
            Partnership partnership, CaseRecommendations recommendations, LearningActions actions, ActionWork work) {
        this.partnership = partnership;
        this.recommendations = recommendations;
        this.actions = actions;
        this.work = work;
    }

    /** Its number. */
    public int recommend(IncidentReference reference, String what) {
        return recommendations
                .add(
                        partnership.the(Role.PARTNERSHIP_BUSINESS_MANAGER),
                        reference,
                        new NewRecommendation(
                                what,
                                "Head of early help",
                                LocalDate.of(2027, 1, 31),
                                "Audit of files",
                                "CHILDS_VOICE"))
                .number();
    }

    /** Whatever is open is done, and shown. */
    public void doAll(IncidentReference reference) {
        Person manager = partnership.the(Role.PARTNERSHIP_BUSINESS_MANAGER);
        actions.of(manager, reference).stream()
                .filter(LearningAction::isOpen)
                .forEach(action ->
                        work.done(manager, action.id(), version -> {}, new ActionEvidence("Trained everybody", null)));
    }

    /** Whatever is done is verified by a partner. */
    public void verifyAll(IncidentReference reference) {
        Person partner = partnership.the(Role.DELEGATED_PARTNER_POLICE);
        actions.of(partner, reference).stream()
                .filter(action -> action.state() == LearningAction.State.DONE)
                .forEach(action ->
                        work.verify(partner, action.id(), version -> {}, new ActionVerified("Children are asked")));
    }
}
