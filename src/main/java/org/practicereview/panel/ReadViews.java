package org.practicereview.panel;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.practicereview.casefile.CaseFile;
import org.practicereview.form.Form;
import org.practicereview.organisation.People;
import org.practicereview.panel.conflict.Conflicts;
import org.practicereview.workflow.AnsweredFacts;
import org.practicereview.workflow.Answers;
import org.practicereview.workflow.Answers.Answered;
import org.practicereview.workflow.Beside;
import org.practicereview.workflow.Facts;
import org.springframework.stereotype.Component;

/** The views of the members for whoever records the decision, dissent included, the newest first. */
@Component
class ReadViews {

    private final Answers answers;
    private final Conflicts conflicts;
    private final People people;

    ReadViews(Answers answers, Conflicts conflicts, People people) {
        this.answers = answers;
        this.conflicts = conflicts;
        this.people = people;
    }

    /** Each view under the name of its member; one that no longer counts says so. */
    Stream<Facts> views(CaseFile file) {
        List<Answered> given = answers.of(file.id()).stream()
                .filter(answered -> answered.key().equals(PanelModel.GIVE_VIEW))
                .toList();
        Map<UUID, String> names =
                people.names(given.stream().map(Answered::by).distinct().toList());
        Set<UUID> notCounting = conflicts.notCounting(file);
        Form form = Form.of(GivePanelView.View.class);
        return given.stream()
                .map(view -> AnsweredFacts.of(
                        "View of " + names.get(view.by())
                                + (notCounting.contains(view.by())
                                        ? ", which does not count: conflict of interest"
                                        : ""),
                        form,
                        view));
    }

    /** What the Panel answered in cases that are alike, to look at while it decides. */
    static Beside comparable(CaseFile file) {
        return new Beside(
                "comparableDecisions",
                "Comparable decisions of the Panel",
                "/cases/" + file.reference() + "/panel/comparable-decisions",
                "advisory only",
                List.of());
    }
}
