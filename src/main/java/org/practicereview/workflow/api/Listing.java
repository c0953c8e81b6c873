package org.practicereview.workflow.api;

import java.util.List;
import java.util.function.Function;
import org.practicereview.casefile.PageOf;

/**
 * A page of a list.
 *
 * @param items what is on it
 * @param page its number, from 1
 * @param size how many items a full page has
 * @param total how many there are on all pages; lists of all cases and the public register are counted up to 2,000
 * @param hasNext whether there is a page after this one; where the total ended at 2,000 that one may be empty
 */
public record Listing<T>(List<T> items, int page, int size, int total, boolean hasNext) {

    /** All of it on one page, which is as long as it; a full page of an empty list would still have one item. */
    public static <T> Listing<T> whole(List<T> items) {
        return new Listing<>(items, 1, Math.max(1, items.size()), items.size(), false);
    }

    public static <S, T> Listing<T> of(PageOf<S> page, Function<S, T> shown) {
        return new Listing<>(
                page.items().stream().map(shown).toList(), page.number(), page.size(), page.total(), page.hasNext());
    }
}
