package org.practicereview.administration.reviewers;

import java.util.Optional;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.practicereview.administration.log.Act;
import org.practicereview.administration.log.AdministrationLog;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.organisation.People;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.refusal.NotFound;
import org.practicereview.reviewer.Register;
import org.practicereview.reviewer.RegisterEntry;
import org.practicereview.reviewer.RegisterForm;
import org.practicereview.reviewer.Reviewers;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of reviewers: by it candidates are ranked and conflicts of interest found (L5, regulation 4). */
@Service
class ReviewerRegister {

    private final People people;
    private final Reviewers reviewers;
    private final Register register;
    private final AdministrationLog log;

    ReviewerRegister(People people, Reviewers reviewers, Register register, AdministrationLog log) {
        this.people = people;
        this.reviewers = reviewers;
        this.register = register;
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
    Optional<RegisterEntry> entry(Person reviewer) {
        return reviewers.entry(reviewer.id());
    }

    /**
     * Enters a reviewer; what the register said before is replaced.
     *
     * @param seen refuses a version that was not looked at: partnerships and the Panel keep the entry, too
     * @throws InvalidAnswers where an area does not exist
     */
    @Transactional
    public void enter(UUID id, IntConsumer seen, RegisterForm form, Person by) {
        reviewer(id);
        register.enter(by, id, seen, form);
        log.record(by, Act.REVIEWER_ENTERED, id, Boolean.TRUE.equals(form.nationalPool()) ? "in the Panel's pool" : "");
    }

    private static Person requireReviewer(Person person) {
        if (!person.is(Role.REVIEWER)) {
            throw new NotFound();
        }
        return person;
    }
}
