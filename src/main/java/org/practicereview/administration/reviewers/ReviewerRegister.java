package org.practicereview.administration.reviewers;

import java.util.Optional;
import java.util.UUID;
import org.practicereview.administration.log.Act;
import org.practicereview.administration.log.AdministrationLog;
import org.practicereview.administration.people.KnownAreas;
import org.practicereview.form.AnswerErrors;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.organisation.AccountChanges;
import org.practicereview.organisation.People;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.refusal.NotFound;
import org.practicereview.reviewer.Reviewers;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of reviewers: by it candidates are ranked and conflicts of interest found (L5, regulation 4). */
@Service
class ReviewerRegister {

    private final People people;
    private final AccountChanges accounts;
    private final Reviewers reviewers;
    private final KnownAreas areas;
    private final AdministrationLog log;

    ReviewerRegister(
            People people, AccountChanges accounts, Reviewers reviewers, KnownAreas areas, AdministrationLog log) {
        this.people = people;
        this.accounts = accounts;
        this.reviewers = reviewers;
        this.areas = areas;
        this.log = log;
    }

    /**
     * The person, who must be a reviewer.
     *
     * @throws NotFound where there is no such person, or one without that role
     */
    Person reviewer(UUID id) {
        return people.find(id).map(ReviewerRegister::requireReviewer).orElseThrow(NotFound::new);
    }

    /** What the register says of that reviewer, if it says anything. */
    Optional<ReviewerForm> entry(Person reviewer) {
        return reviewers.entry(reviewer.id()).map(ReviewerForm::of);
    }

    /**
     * Enters a reviewer; what the register said before is replaced.
     *
     * @throws InvalidAnswers where an area does not exist
     */
    @Transactional
    public void enter(UUID id, ReviewerForm form, Person by) {
        requireReviewer(accounts.lock(id));
        AnswerErrors errors = new AnswerErrors();
        for (int i = 0; i < form.employedIn().size(); i++) {
            areas.check(form.employedIn().get(i).area(), "/employedIn/" + i + "/area", errors);
        }
        errors.refuseIfAny();
        reviewers.enter(id, form.entry());
        log.record(by, Act.REVIEWER_ENTERED, id, form.nationalPool() ? "in the Panel's pool" : "");
    }

    private static Person requireReviewer(Person person) {
        if (!person.is(Role.REVIEWER)) {
            throw new NotFound();
        }
        return person;
    }
}
