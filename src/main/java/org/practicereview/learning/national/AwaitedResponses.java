package org.practicereview.learning.national;

import java.util.List;
import java.util.stream.Stream;
import org.practicereview.organisation.Person;
import org.practicereview.workflow.view.AwaitedAnswer;
import org.practicereview.workflow.view.AwaitedAnswers;
import org.springframework.stereotype.Component;

/**
 * The recommendations of national reviews to which an area has not answered, in the work of those who may; and for the
 * secretariat the national reviews that are over and whose recommendations no area has.
 */
@Component
class AwaitedResponses implements AwaitedAnswers {

    private final NationalRecommendations recommendations;
    private final AreaRecommendations own;

    AwaitedResponses(NationalRecommendations recommendations, AreaRecommendations own) {
        this.recommendations = recommendations;
        this.own = own;
    }

    @Override
    public List<AwaitedAnswer> awaitedFrom(Person person) {
        return Stream.concat(toBeSent(person), toBeAnswered(person)).toList();
    }

    private Stream<AwaitedAnswer> toBeSent(Person person) {
        return recommendations.toBeSent(person).stream()
                .map(review -> new AwaitedAnswer(
                        "Send the recommendations of national review %d to the areas".formatted(review),
                        null,
                        "/national-reviews/" + review + "/recommendations"));
    }

    private Stream<AwaitedAnswer> toBeAnswered(Person person) {
        return own.awaited(person).stream()
                .map(recommendation -> new AwaitedAnswer(
                        "Answer recommendation %d of national review %d"
                                .formatted(recommendation.number(), recommendation.review()),
                        null,
                        "/learning/national/%d/%d/%s"
                                .formatted(recommendation.review(), recommendation.number(), recommendation.area())));
    }
}
