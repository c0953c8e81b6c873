package org.practicereview.learning.action;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.CaseAccess;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.document.CaseDocuments;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.refusal.Conflict;
import org.practicereview.refusal.NotFound;
import org.practicereview.refusal.NotPermitted;
import org.practicereview.refusal.RuleRefusal;
import org.springframework.stereotype.Component;

/** Who may do what with an action, and when: its owner never verifies it (L17). */
@Component
class ActionActs {

    private static final Set<Role> MAY_MANAGE = Set.of(Role.PARTNERSHIP_BUSINESS_MANAGER);
    private static final Set<Role> MAY_VERIFY = Set.of(
            Role.DELEGATED_PARTNER_LOCAL_AUTHORITY, Role.DELEGATED_PARTNER_HEALTH, Role.DELEGATED_PARTNER_POLICE);

    private final CaseAccess access;
    private final CaseDocuments documents;

    ActionActs(CaseAccess access, CaseDocuments documents) {
        this.access = access;
        this.documents = documents;
    }

    /** What the person may do with it as it stands. */
    Set<Act> of(Person person, LearningAction action) {
        Set<Act> may = EnumSet.noneOf(Act.class);
        for (Act act : Act.values()) {
            boolean own = act == Act.VERIFICATION && action.isOfItsOwn(person.id());
            if (act.from().contains(action.state()) && isIn(act, person, action) && !own) {
                may.add(act);
            }
        }
        return may;
    }

    /**
     * Refuses whoever has not that part in it.
     *
     * @throws NotPermitted when the person only reads it
     */
    void requirePart(Act act, Person person, LearningAction action) {
        if (!isIn(act, person, action)) {
            throw new NotPermitted();
        }
    }

    /**
     * Refuses what does not fit how far it is.
     *
     * @throws RuleRefusal when whoever did it, or owns it, would verify it
     */
    void requireFitting(Act act, Person person, LearningAction action) {
        if (!act.from().contains(action.state())) {
            throw new Conflict(
                    "not-in-that-state",
                    "This action is: " + action.state().label() + ". That cannot be done with it now.");
        }
        if (act == Act.VERIFICATION && action.isOfItsOwn(person.id())) {
            throw new RuleRefusal(
                    "own-action", "Somebody else than its owner, or who said that it was done, verifies it.");
        }
    }

    void requireManaging(Person person, String area) {
        if (!access.mayAnswerFor(person, area, MAY_MANAGE)) {
            throw new NotPermitted();
        }
    }

    boolean mayManage(Person person, String area) {
        return access.mayAnswerFor(person, area, MAY_MANAGE);
    }

    boolean mayVerify(Person person, String area) {
        return access.mayAnswerFor(person, area, MAY_VERIFY);
    }

    private boolean isIn(Act act, Person person, LearningAction action) {
        return switch (act) {
            case CHANGE, HANDING_OVER -> mayManage(person, action.area());
            case COMPLETION -> action.isOwnedBy(person.id()) || mayManage(person, action.area());
            case VERIFICATION -> mayVerify(person, action.area());
            case REOPENING -> mayManage(person, action.area()) || mayVerify(person, action.area());
        };
    }

    /**
     * Refuses a document that is none of the case that the person may read.
     *
     * @throws InvalidAnswers naming the field
     */
    void requireDocument(Person person, @Nullable IncidentReference reference, @Nullable Integer document) {
        if (document == null) {
            return;
        }
        try {
            if (reference == null) {
                throw new NotFound();
            }
            documents.one(person, reference, document);
        } catch (NotFound none) {
            throw new InvalidAnswers("/document", "no-such-document", "Enter the number of a document of the case");
        }
    }
}
