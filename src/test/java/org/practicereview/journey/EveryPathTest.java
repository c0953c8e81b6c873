package org.practicereview.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.junit.jupiter.api.Test;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.Stage;
import org.practicereview.model.ModelFiles;
import org.practicereview.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Cases that together pass through everything that is drawn in every model. */
@IntegrationTest
class EveryPathTest {

    @Autowired
    PathsBeforeThePanel beforeThePanel;

    @Autowired
    PathsOfLocalReviews local;

    @Autowired
    PathsOfNationalReviews national;

    @Autowired
    PathsOfTheBoards boards;

    @Autowired
    HistoryService history;

    @Test
    void everything_that_is_drawn_is_passed_through() {
        List<IncidentReference> cases = List.of(
                beforeThePanel.notNotified(),
                beforeThePanel.learntFromAllTheSame(),
                beforeThePanel.notToThePanel(),
                beforeThePanel.suspectedWhileItWasPrepared(),
                beforeThePanel.noChildDied(),
                local.alwaysLate(),
                national.nationalReview(),
                national.endedWithTheNationalOne(),
                local.remindedTwice(),
                local.notPublished(),
                local.noReview(),
                boards.onlyToOfsted(),
                boards.publishedByTheBoard(),
                boards.notPublishedByTheBoard(),
                boards.notInitiatedByTheBoard(),
                boards.leftToThePartners(),
                boards.followedAsItHappened(),
                beforeThePanel.childDied(),
                beforeThePanel.withdrawn("WITHDRAW", Stage.WITHDRAWN),
                beforeThePanel.withdrawn("KEEP", Stage.RAPID_REVIEW_OPEN),
                beforeThePanel.answeredBeforeItWasWithdrawn(),
                beforeThePanel.agenciesAsked());

        Map<String, Set<String>> missed = new TreeMap<>(ModelFiles.nodes());
        missed.replaceAll((process, nodes) -> new TreeSet<>(nodes));
        cases.forEach(reference -> visited(reference)
                .forEach(activity ->
                        missed.get(activity.getProcessDefinitionKey()).remove(activity.getActivityId())));
        assertThat(missed)
                .isNotEmpty()
                .allSatisfy((process, nodes) ->
                        assertThat(nodes).as("never passed in " + process).isEmpty());
    }

    private List<HistoricActivityInstance> visited(IncidentReference reference) {
        return history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(reference.value())
                .list()
                .stream()
                .flatMap(instance ->
                        history
                                .createHistoricActivityInstanceQuery()
                                .processInstanceId(instance.getId())
                                .list()
                                .stream())
                .toList();
    }
}
