package org.practicereview.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.practicereview.casefile.CaseFile;
import org.practicereview.clock.Deadline;
import org.practicereview.clock.Deadlines;
import org.practicereview.guidance.Criterion;
import org.practicereview.guidance.Criterion.Purpose;
import org.practicereview.guidance.Editions;
import org.practicereview.guidance.Guidance;
import org.practicereview.guidance.KindOfReview;
import org.practicereview.guidance.Obligation;
import org.practicereview.guidance.PublicationRule;
import org.practicereview.guidance.PublicationRule.Replacement;
import org.practicereview.guidance.TimeLimit;
import org.practicereview.workflow.Facts.Fact;
import org.springframework.stereotype.Component;

/** What the edition of a step says on its question, read beside it; each rule with its source and how sure we are of it. */
@Component
public class RulesToRead {

    private final Guidance guidance;
    private final Editions editions;
    private final Deadlines deadlines;

    RulesToRead(Guidance guidance, Editions editions, Deadlines deadlines) {
        this.guidance = guidance;
        this.editions = editions;
        this.deadlines = deadlines;
    }

    /**
     * The criteria of a decision.
     *
     * @param clock the clock that runs while it is decided; its edition holds
     */
    public Facts criteria(Purpose purpose, CaseFile file, Obligation clock) {
        String edition = edition(file, clock);
        List<Fact> rows = new ArrayList<>();
        rows.add(new Fact("Edition", editions.of(edition).inWords()));
        guidance.criteria(purpose, edition)
                .forEach(criterion -> rows.add(new Fact(
                        criterion.kind().label() + " (" + criterion.id() + ")",
                        lines(
                                criterion.text() + discretion(criterion),
                                criterion.citation().inWords()))));
        return new Facts(
                "Criteria: " + purpose.label().substring(0, 1).toLowerCase()
                        + purpose.label().substring(1),
                rows);
    }

    /**
     * What must be answered one by one in a decision; what is only weighed as well is not among it.
     *
     * @param clock the clock that runs while it is decided; its edition holds
     */
    public List<Criterion> toAnswer(Purpose purpose, CaseFile file, Obligation clock) {
        return guidance.criteria(purpose, edition(file, clock)).stream()
                .filter(criterion -> criterion.kind() == Criterion.Kind.CRITERION)
                .toList();
    }

    /** How the report of a review is published, by when, for how long, and what may stand in its place. */
    public Facts publication(KindOfReview kind, CaseFile file) {
        String edition = edition(file, Obligation.PUBLISH_REPORT);
        PublicationRule rule = guidance.publication(kind, edition);
        List<Fact> rows = new ArrayList<>();
        rows.add(new Fact("Edition", editions.of(edition).inWords()));
        rows.add(new Fact("Duty", lines(rule.publish().label(), rule.citation().inWords())));
        rows.add(new Fact(
                "What may stand in place of the report",
                rule.insteadOfReport().stream().map(Replacement::label).collect(Collectors.joining("\n"))));
        rows.add(limit("When it is done", rule.completion(), edition));
        rows.add(limit("Copies before", rule.advanceCopies(), edition));
        rows.add(limit("How long it stays available", rule.availability(), edition));
        return new Facts("What the rules say on publication", rows);
    }

    /** Each step follows the edition in force on the day its clock starts. */
    private String edition(CaseFile file, Obligation clock) {
        return deadlines.find(file.id(), clock).map(Deadline::edition).orElse(file.edition());
    }

    private Fact limit(String label, Obligation obligation, String edition) {
        TimeLimit limit = guidance.timeLimit(obligation, edition);
        String direction = limit.direction() == TimeLimit.Direction.AFTER ? " after " : " before ";
        return new Fact(
                label,
                lines(
                        limit.inWords() + direction + limit.startedBy(),
                        limit.setBy().label() + ". " + limit.citation().inWords()));
    }

    private static String discretion(Criterion criterion) {
        return criterion.compels() ? ". Where it is met there is no discretion" : "";
    }

    private static String lines(String rule, String source) {
        return rule + "\n" + source;
    }
}
