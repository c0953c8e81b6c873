package org.practicereview.calendar;

/** The way a date was counted, for whoever asks why it is what it is. */
public enum Convention {
    WITHIN("W2", "The day it starts is not counted. The limit ends with its last working day."),
    CLEAR_WITHIN("W2, clear days", "Clear working days: neither the day it starts nor the last day is counted."),
    BEFORE("W3", "The day it is counted back from is not counted."),
    CLEAR_BEFORE("W3, clear days", "Clear working days: neither the day it is counted back from nor the last day is."),
    MONTHS("W4", "The same day of the month, or the last day of a shorter month. Not moved to a working day."),
    DAYS("W2, calendar days", "Every day counts, weekends and bank holidays too. The day it starts is not counted."),
    AVAILABLE("W5", "Still there on the anniversary; the next day is the first on which it may be taken down.");

    private final String rule;
    private final String words;

    Convention(String rule, String words) {
        this.rule = rule;
        this.words = words;
    }

    /** The rule of the rule book, section 8. */
    public String rule() {
        return rule;
    }

    /** The convention as a sentence. */
    public String words() {
        return words;
    }
}
