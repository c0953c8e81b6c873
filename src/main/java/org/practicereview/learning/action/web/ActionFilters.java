package org.practicereview.learning.action.web;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.page.QueryParameters;
import org.practicereview.guidance.LearningTerms;
import org.practicereview.guidance.LearningTheme;
import org.practicereview.learning.action.ActionFilter;
import org.practicereview.learning.action.ActionFilter.Which;
import org.practicereview.organisation.Person;
import org.springframework.stereotype.Component;

/** Reads what narrows the list of actions, for page, file and API alike. */
@Component
class ActionFilters {

    private final LearningTerms terms;

    ActionFilters(LearningTerms terms) {
        this.terms = terms;
    }

    /**
     * What was asked for.
     *
     * @param filter as the list takes it
     * @param narrowing as an address has it
     */
    record Asked(ActionFilter filter, Map<String, String> narrowing) {}

    Asked read(QueryParameters parameters, Person person) {
        Which which = parameters.choice("state", Which.class);
        String owner = parameters.text("owner", 200);
        boolean mine = parameters.flag("mine");
        boolean overdue = parameters.flag("overdue");
        String theme = parameters.oneOf(
                "theme", terms.themes().stream().map(LearningTheme::code).toList());
        ActionFilter filter = new ActionFilter(
                which == null ? Which.UNSETTLED : which, owner, mine ? person.id() : null, overdue, theme);
        Map<String, String> narrowing = new HashMap<>();
        put(narrowing, "state", which == null ? null : which.name());
        put(narrowing, "owner", owner);
        put(narrowing, "mine", mine ? "true" : null);
        put(narrowing, "overdue", overdue ? "true" : null);
        put(narrowing, "theme", theme);
        return new Asked(filter, narrowing);
    }

    private static void put(Map<String, String> narrowing, String name, @Nullable String value) {
        if (value != null) {
            narrowing.put(name, value);
        }
    }
}
