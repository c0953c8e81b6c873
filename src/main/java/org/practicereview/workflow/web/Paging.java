package org.practicereview.workflow.web;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.practicereview.form.page.QueryParameters;
import org.springframework.web.util.UriUtils;

/**
 * Which page of a list is shown.
 *
 * @param page its number, from 1
 * @param address of the same list, ending where the number of another page is added
 */
public record Paging(int page, String address) {

    public static final int SIZE = 20;

    private static final int LAST_PAGE = 1_000_000;

    /** What narrows the list stays in the address of its other pages. */
    public static Paging of(QueryParameters parameters, Map<String, String> narrowing, String path) {
        return of(number(parameters), narrowing, path);
    }

    /**
     * The paging of a list at that page. For callers who read the number before they know what the list is narrowed to.
     */
    static Paging of(int page, Map<String, String> narrowing, String path) {
        String query = new TreeMap<>(narrowing)
                .entrySet().stream()
                        .filter(entry -> !entry.getValue().isEmpty())
                        .map(entry ->
                                entry.getKey() + "=" + UriUtils.encode(entry.getValue(), StandardCharsets.UTF_8) + "&")
                        .collect(Collectors.joining());
        return new Paging(page, path + "?" + query + "page=");
    }

    /** Which page is asked for; read once, because it says what is wrong with it. */
    static int number(QueryParameters parameters) {
        return parameters.number("page", 1, 1, LAST_PAGE);
    }
}
