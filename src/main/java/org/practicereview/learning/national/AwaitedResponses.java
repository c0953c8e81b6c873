package org.practicereview.learning.national;

import java.util.List;
import org.practicereview.organisation.Person;
import org.practicereview.workflow.view.AwaitedAnswer;
import org.practicereview.workflow.view.AwaitedAnswers;
import org.springframework.stereotype.Component;

/** The recommendations of national reviews to which an area has not answered, in the work of those who may. */
@Component
class AwaitedResponses implements AwaitedAnswers {

    private final NationalRecommendations recommendations;

    AwaitedResponses(NationalRecommendations recommendations) {
        this.recommendations = recommendations;
    }

    @Override
    public List<AwaitedAnswer> awaitedFrom(Person person) {
        return recommendations.awaited(person).stream()
                .map(recommendation -> new AwaitedAnswer(
                        "Answer recommendation %d of national review %d"
                                .formatted(recommendation.number(), recommendation.review()),
                        null,
                        "/learning/national/%d/%d/%s"
                                .formatted(recommendation.review(), recommendation.number(), recommendation.area())))
                .toList();
    }
}
