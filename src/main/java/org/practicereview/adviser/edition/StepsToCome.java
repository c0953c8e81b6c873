package org.practicereview.adviser.edition;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.practicereview.casefile.Stage;
import org.practicereview.guidance.Obligation;

/**
 * In which stages of a case the clock of an obligation has yet to begin. What is settled with a decision, such as copies
 * before publication, is to come until then. What boards did is recorded by the day it was done, so nothing of theirs is.
 */
final class StepsToCome {

    private static final Set<Stage> BEFORE_NOTIFICATION = EnumSet.of(Stage.CRITERIA_CHECK, Stage.NOTIFICATION_DRAFT);
    private static final Set<Stage> BEFORE_ANSWER =
            with(BEFORE_NOTIFICATION, EnumSet.range(Stage.RAPID_REVIEW_OPEN, Stage.RAPID_REVIEW_SIGNED));
    private static final Set<Stage> BEFORE_DECISION =
            with(BEFORE_ANSWER, EnumSet.of(Stage.PANEL_CONSIDERING, Stage.PANEL_ANSWERED));
    private static final Set<Stage> BEFORE_PUBLICATION =
            with(BEFORE_DECISION, EnumSet.range(Stage.LOCAL_REVIEW_DECIDED, Stage.COPIES_SENT));

    private static final Map<Obligation, Set<Stage>> STAGES = new EnumMap<>(Map.of(
            Obligation.SEND_RAPID_REVIEW, BEFORE_NOTIFICATION,
            Obligation.ANSWER_RAPID_REVIEW, BEFORE_ANSWER,
            Obligation.PUBLISH_REPORT, BEFORE_DECISION,
            Obligation.SEND_ADVANCE_COPIES, BEFORE_DECISION,
            Obligation.KEEP_LOCAL_REPORT_AVAILABLE, BEFORE_PUBLICATION,
            Obligation.KEEP_NATIONAL_REPORT_AVAILABLE, BEFORE_PUBLICATION));

    private StepsToCome() {}

    /** Each of these obligations with each stage in which it is yet to come. */
    static List<Step> of(Set<String> obligations) {
        return STAGES.entrySet().stream()
                .filter(entry -> obligations.contains(entry.getKey().name()))
                .flatMap(entry -> entry.getValue().stream().map(stage -> new Step(entry.getKey(), stage)))
                .toList();
    }

    /** What is yet to come in that stage. */
    record Step(Obligation obligation, Stage stage) {}

    private static Set<Stage> with(Set<Stage> earlier, Set<Stage> later) {
        Set<Stage> both = EnumSet.copyOf(earlier);
        both.addAll(later);
        return both;
    }
}
