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
public final class ReadableProcesses {

    private static final Map<String, Matter> MATTERS = Map.ofEntries(
            Map.entry(CaseWorkflow.SPINE, Matter.CASE),
            Map.entry("RapidReview", Matter.RAPID_REVIEW),
            Map.entry("AgencyRequest", Matter.AGENCY_RETURNS),
            Map.entry("PanelConsideration", Matter.PANEL_DELIBERATION),
            Map.entry("LocalReview", Matter.REVIEW),
            Map.entry("NationalReview", Matter.REVIEW),
            Map.entry("ReviewReport", Matter.REVIEW),
            Map.entry("TermsApproval", Matter.REVIEW),
            Map.entry(CaseWorkflow.WITHDRAWAL, Matter.NOTIFICATION_DRAFT),
            Map.entry(CaseWorkflow.CHILD_DEATH, Matter.NOTIFICATION),
            Map.entry("SeriousCaseReview", Matter.REVIEW),
            Map.entry("Publication", Matter.REPORT),
            Map.entry("Learning", Matter.LEARNING),
            Map.entry(CaseWorkflow.LEARNING_REVIEW, Matter.LEARNING));

    private ReadableProcesses() {}

    /** What of a case that process tells of; of one that is none of ours nothing but that the case goes on. */
    public static Matter matterOf(String process) {
        return MATTERS.getOrDefault(process, Matter.CASE);
    }

    static Set<String> of(Set<Matter> readable) {
        return MATTERS.entrySet().stream()
                .filter(process -> readable.contains(process.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}
