package org.practicereview.casefile;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * A page of a longer list.
 *
 * @param items what is on it
 * @param number which page, from 1
 * @param size how many items a full page has
 * @param total how many items all pages have together; where it is {@link #MOST_COUNTED}, there may be more
 */
public record PageOf<T>(List<T> items, int number, int size, int total) {

    /**
     * Lists that grow with the years are counted up to here: going through all that there is would make each page slower
     * than the one of last year.
     */
    public static final int MOST_COUNTED = 2_000;

    /** A statement that counts what the given one selects, as far as that. */
    public static String counting(String fromAndWhere) {
        return "select count(*) from (select 1 as one " + fromAndWhere + " fetch first " + MOST_COUNTED
                + " rows only) counted";
    }

    /** How many there are on all pages, in words. */
    public String totalInWords() {
        return total == MOST_COUNTED ? String.format(Locale.UK, "%,d or more", total) : String.valueOf(total);
    }

    /** How many items come before the page of that number. */
    public static int offset(int number, int size) {
        return (number - 1) * size;
    }

    public <R> PageOf<R> with(List<R> others) {
        return new PageOf<>(others, number, size, total);
    }

    public <R> PageOf<R> map(Function<? super T, ? extends R> change) {
        return with(items.stream().<R>map(change).toList());
    }

    /** How many pages are known; one where there is nothing. Where counting ended, a full page leads to one more. */
    public int pages() {
        int counted = Math.max(1, (total + size - 1) / size);
        if (total < MOST_COUNTED || items.isEmpty()) {
            return counted;
        }
        return Math.max(counted, items.size() == size ? number + 1 : number);
    }

    public boolean hasNext() {
        return number < pages();
    }
}
