package org.practicereview.learning.action.web;

import java.time.Clock;
import java.util.stream.Collectors;
import org.practicereview.calendar.England;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.guidance.LearningTerms;
import org.practicereview.learning.action.LearningAction;
import org.practicereview.learning.action.LearningActions;
import org.practicereview.learning.recommendation.CaseRecommendations;
import org.practicereview.learning.review.LearningReviews;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Person;
import org.practicereview.workflow.view.CaseReader;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What is learnt from a case: its recommendations, each with its actions. */
@Controller
class LearningPages {

    private final CaseRecommendations recommendations;
    private final LearningActions actions;
    private final LearningReviews reviews;
    private final LearningTerms terms;
    private final CaseReader cases;
    private final CurrentPerson current;
    private final Clock clock;

    LearningPages(
            CaseRecommendations recommendations,
            LearningActions actions,
            LearningReviews reviews,
            LearningTerms terms,
            CaseReader cases,
            CurrentPerson current,
            Clock clock) {
        this.recommendations = recommendations;
        this.actions = actions;
        this.reviews = reviews;
        this.terms = terms;
        this.cases = cases;
        this.current = current;
        this.clock = clock;
    }

    @GetMapping("/cases/{reference}/learning")
    String all(@PathVariable IncidentReference reference, Model model) {
        Person person = current.get();
        model.addAttribute("recommendations", recommendations.read(person, reference));
        model.addAttribute(
                "actions",
                actions.of(person, reference).stream().collect(Collectors.groupingBy(LearningAction::recommendation)));
        model.addAttribute("reviews", reviews.of(person, reference));
        model.addAttribute("carriedOut", reviews.carriedOut(person, reference));
        model.addAttribute("mayEnd", reviews.mayEnd(person, reference));
        model.addAttribute("lookedAt", recommendations.lookedAt(person, reference));
        model.addAttribute("terms", terms);
        model.addAttribute("mayWrite", recommendations.mayWrite(person, reference));
        model.addAttribute("mayAdd", actions.mayAdd(person, reference));
        model.addAttribute("today", England.today(clock));
        model.addAttribute("seen", cases.see(person, reference));
        return "learning/case";
    }
}
