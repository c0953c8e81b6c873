package org.practicereview.workflow.progress;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.practicereview.casefile.Matter;
import org.practicereview.workflow.CaseWorkflow;

/**
 * Which processes are shown with their own steps: those whose part of the case may be read. Of the others no more is
 * known than the step of the spine that calls them.
 */
final class ReadableProcesses {

    private static final Map<String, Matter> MATTERS = Map.of(
            CaseWorkflow.SPINE,
            Matter.CASE,
            "RapidReview",
            Matter.RAPID_REVIEW,
            "PanelConsideration",
            Matter.PANEL_DELIBERATION,
            "LocalReview",
            Matter.REVIEW,
            "NationalReview",
            Matter.REVIEW,
            CaseWorkflow.WITHDRAWAL,
            Matter.NOTIFICATION_DRAFT,
            CaseWorkflow.CHILD_DEATH,
            Matter.NOTIFICATION,
            "SeriousCaseReview",
            Matter.REVIEW,
            "Publication",
            Matter.REPORT,
            "Learning",
            Matter.LEARNING);

    private ReadableProcesses() {}

    static Set<String> of(Set<Matter> readable) {
        return MATTERS.entrySet().stream()
                .filter(process -> readable.contains(process.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}
