package org.practicereview.review.web;

import org.practicereview.casefile.IncidentReference;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Person;
import org.practicereview.review.ReviewReader;
import org.practicereview.workflow.view.CaseReader;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page of a review: who reviews, by when, and what is known of its course. */
@Controller
@RequestMapping("/cases/{reference}/review")
class ReviewPages {

    private final ReviewReader reviews;
    private final CaseReader cases;
    private final CurrentPerson current;

    ReviewPages(ReviewReader reviews, CaseReader cases, CurrentPerson current) {
        this.reviews = reviews;
        this.cases = cases;
        this.current = current;
    }

    @GetMapping
    String review(@PathVariable IncidentReference reference, Model model) {
        Person person = current.get();
        model.addAttribute("review", reviews.read(person, reference));
        model.addAttribute("seen", cases.see(person, reference));
        return "review/review";
    }
}
