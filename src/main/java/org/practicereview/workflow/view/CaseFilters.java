package org.practicereview.workflow.view;

import org.practicereview.casefile.CaseFilter;
import org.practicereview.casefile.Counting;
import org.practicereview.casefile.Stage;
import org.practicereview.form.page.QueryParameters;

/** Reads what a list of cases is narrowed to; pages and API name it the same way. */
public final class CaseFilters {

    private static final int LONGEST_CODE = 40;
    private static final int LONGEST_TEXT = 100;

    private CaseFilters() {}

    public static CaseFilter of(QueryParameters parameters) {
        return new CaseFilter(
                parameters.choice("stage", Stage.class),
                parameters.text("area", LONGEST_CODE),
                parameters.text("text", LONGEST_TEXT),
                parameters.choice("state", CaseFilter.State.class),
                parameters.choice("counting", Counting.class),
                parameters.flag("overdue"));
    }
}
