package org.practicereview.publication.register.web;

import org.practicereview.form.page.QueryParameters;
import org.practicereview.guidance.LearningTerms;
import org.practicereview.publication.register.RegisterSearch;

/** Reads from an address what somebody looks for. */
final class SearchParameters {

    private SearchParameters() {}

    static RegisterSearch of(QueryParameters parameters, LearningTerms terms) {
        String text = parameters.text("text", 100);
        String area = parameters.text("area", 40);
        Integer year = parameters.year("year", RegisterSearch.FIRST_YEAR);
        String theme = parameters.oneOf("theme", terms.codesEver());
        return new RegisterSearch(text, area, year, theme == null ? null : terms.find(theme));
    }
}
