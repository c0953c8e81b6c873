package org.practicereview.notification.anonymity;

/** From where to where in a text something was found. */
record Match(Find.Kind kind, int from, int to) {

    boolean within(Match other) {
        return other.from <= from && to <= other.to && to - from < other.to - other.from;
    }
}
