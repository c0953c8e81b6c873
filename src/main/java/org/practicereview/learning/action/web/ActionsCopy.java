package org.practicereview.learning.action.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.practicereview.form.Csv;
import org.practicereview.form.Download;
import org.practicereview.guidance.LearningTerms;
import org.practicereview.learning.action.LearningAction;
import org.springframework.http.ResponseEntity;

/** Actions as a file for spreadsheets. */
final class ActionsCopy {

    private static final List<String> HEADINGS = List.of(
            "Action",
            "From",
            "Area",
            "Theme",
            "What",
            "Owner",
            "By when",
            "State",
            "Overdue",
            "Evidence",
            "Effect on children",
            "Handed over to");

    private ActionsCopy() {}

    static ResponseEntity<byte[]> of(List<LearningAction> actions, LearningTerms terms, LocalDate today) {
        String rows = actions.stream()
                .map(action -> Csv.row(cells(action, terms, today)))
                .collect(Collectors.joining("", Csv.BYTE_ORDER_MARK + Csv.row(HEADINGS), ""));
        return Download.csv("actions.csv", rows);
    }

    private static List<String> cells(LearningAction action, LearningTerms terms, LocalDate today) {
        return List.of(
                String.valueOf(action.id()),
                action.from(),
                action.area(),
                terms.theme(action.theme()),
                action.what(),
                action.owner(),
                action.dueOn().toString(),
                action.state().label(),
                action.isOverdue(today) ? "Yes" : "No",
                Objects.requireNonNullElse(action.evidence(), ""),
                Objects.requireNonNullElse(action.effect(), ""),
                Objects.requireNonNullElse(action.handedTo(), ""));
    }
}
