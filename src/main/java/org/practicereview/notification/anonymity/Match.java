package org.practicereview.notification.anonymity;

import java.util.Comparator;

/** From where to where in a text something was found. */
record Match(Find.Kind kind, int from, int to) {

    /** By where they begin, and of those that begin together the longest first. */
    static final Comparator<Match> LONGEST_FIRST = Comparator.comparingInt(Match::from)
            .thenComparing(Comparator.comparingInt(Match::to).reversed());

    boolean within(Match other) {
        return other.from <= from && to <= other.to && to - from < other.to - other.from;
    }
}
