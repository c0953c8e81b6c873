package org.practicereview.workflow.api;

import java.util.Map;
import org.practicereview.form.page.QueryParameters;

/** Which page of a list is asked for. */
public record ListParameters(int page, int size) {

    private static final int USUAL_SIZE = 20;
    private static final int LARGEST_SIZE = 100;

    /** Far enough for every list, and an offset that still is a number. */
    private static final int LAST_PAGE = 1_000_000;

    public static ListParameters of(Map<String, String> given) {
        QueryParameters parameters = new QueryParameters(given);
        ListParameters list = of(parameters);
        parameters.refuseIfAny();
        return list;
    }

    /** Leaves it to the caller to refuse. */
    public static ListParameters of(QueryParameters parameters) {
        return new ListParameters(
                parameters.number("page", 1, 1, LAST_PAGE), parameters.number("size", USUAL_SIZE, 1, LARGEST_SIZE));
    }
}
