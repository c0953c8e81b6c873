package org.practicereview.notification.afterwards;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.practicereview.casefile.CaseFile;
import org.practicereview.form.Form;
import org.practicereview.workflow.AnsweredFacts;
import org.practicereview.workflow.Answers;
import org.practicereview.workflow.Facts;
import org.practicereview.workflow.Facts.Fact;
import org.practicereview.workflow.StepKey;
import org.springframework.stereotype.Component;

/** What is to be read before a view is given or the withdrawal decided. */
@Component
class WithdrawalReading {

    private static final Map<StepKey, String> VIEWS = new LinkedHashMap<>();

    static {
        VIEWS.put(WithdrawalModel.VIEW_FOR_LOCAL_AUTHORITY, "View for the local authority");
        VIEWS.put(WithdrawalModel.VIEW_FOR_HEALTH, "View for health");
        VIEWS.put(WithdrawalModel.VIEW_FOR_POLICE, "View for the police");
    }

    private final WithdrawalRows rows;
    private final Answers answers;

    WithdrawalReading(WithdrawalRows rows, Answers answers) {
        this.rows = rows;
        this.answers = answers;
    }

    /** The proposal, and the views on it that were given so far. */
    List<Facts> of(CaseFile file) {
        List<Facts> read = new ArrayList<>();
        rows.latest(file.id()).ifPresent(proposed -> {
            read.add(proposal(proposed));
            VIEWS.forEach((key, heading) -> answers.latest(file.id(), key)
                    .filter(answered -> !answered.at().isBefore(proposed.at()))
                    .map(answered -> AnsweredFacts.of(heading, Form.of(GiveViewOnWithdrawal.View.class), answered))
                    .ifPresent(read::add));
        });
        return read;
    }

    /** Whether the person gave a view on this proposal already, for whichever partner. */
    boolean hasGivenView(CaseFile file, UUID person) {
        return rows.latest(file.id())
                .filter(proposed -> VIEWS.keySet().stream()
                        .flatMap(key -> answers.latest(file.id(), key).stream())
                        .anyMatch(answered ->
                                answered.by().equals(person) && !answered.at().isBefore(proposed.at())))
                .isPresent();
    }

    private static Facts proposal(Withdrawal proposed) {
        List<Fact> rows = new ArrayList<>();
        rows.add(new Fact("Reason", proposed.reason().label()));
        if (proposed.duplicateOf() != null) {
            rows.add(new Fact("Other case", proposed.duplicateOf()));
        }
        rows.add(new Fact("Explanation", proposed.explanation()));
        return new Facts("Proposed withdrawal", List.copyOf(rows));
    }
}
