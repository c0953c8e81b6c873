package org.practicereview.journey;

import java.time.LocalDate;

/** What somebody answers to the questions of a page, which are found by what a person reads beside them. */
interface Answers {

    /** The questions of one entry of a list, for instance {@code Child 2}. */
    Answers entry(String heading);

    Answers write(String question, String answer);

    /** Whatever the page offers: a few options stand there to be marked, many in a list. */
    Answers choose(String question, String option);

    default Answers yes(String question) {
        return choose(question, "Yes");
    }

    default Answers date(String question, LocalDate day) {
        return date(question, day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }

    /** A date as it is typed, which need not exist. */
    Answers date(String question, int day, int month, int year);
}
