package org.practicereview.publication.register.web;

import org.practicereview.form.page.QueryParameters;
import org.practicereview.guidance.LearningTerms;
import org.practicereview.publication.register.RegisterSearch;

/** Reads from an address what somebody looks for. */
final class SearchParameters {

    private static final int FIRST_YEAR = 2018;
    private static final int LAST_YEAR = 2199;

    private SearchParameters() {}

    static RegisterSearch of(QueryParameters parameters, LearningTerms terms) {
        String text = parameters.text("text", 100);
        String area = parameters.text("area", 40);
        int year = parameters.number("year", 0, FIRST_YEAR, LAST_YEAR);
        String theme = parameters.oneOf("theme", terms.codesEver());
        return new RegisterSearch(text, area, year == 0 ? null : year, theme == null ? null : terms.find(theme));
    }
}
