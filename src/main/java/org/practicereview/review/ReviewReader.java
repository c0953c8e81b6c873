package org.practicereview.review;

import java.util.List;
import java.util.Optional;
import org.practicereview.casefile.CaseAccess;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.clock.Deadline;
import org.practicereview.clock.Deadlines;
import org.practicereview.guidance.Obligation;
import org.practicereview.organisation.People;
import org.practicereview.organisation.Person;
import org.practicereview.review.terms.ReviewTerms;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what there is to know of the review of a case. */
@Service
public class ReviewReader {

    private final ReviewService reviews;
    private final ReviewTerms terms;
    private final Deadlines deadlines;
    private final People people;
    private final CaseAccess access;

    ReviewReader(ReviewService reviews, ReviewTerms terms, Deadlines deadlines, People people, CaseAccess access) {
        this.reviews = reviews;
        this.terms = terms;
        this.deadlines = deadlines;
        this.people = people;
        this.access = access;
    }

    /**
     * The review of the case.
     *
     * @throws org.practicereview.refusal.NotFound when the case, or its review, is not there for this person
     */
    @Transactional(readOnly = true)
    public ReadReview read(Person person, IncidentReference reference) {
        CaseFile file = reviews.readable(person, access.see(person, reference));
        Review review = reviews.review(file);
        Optional<Deadline> publish = deadlines.find(file.id(), Obligation.PUBLISH_REPORT);
        return new ReadReview(
                review,
                Optional.ofNullable(review.reviewer())
                        .map(reviewer -> people.names(List.of(reviewer)).get(reviewer))
                        .orElse(null),
                publish.map(Deadline::dueOn).orElse(null),
                terms.approved(file).orElse(null));
    }
}
