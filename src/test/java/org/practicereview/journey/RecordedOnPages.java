package org.practicereview.journey;

import java.time.LocalDate;

/** An incident as a notifier types it. */
final class RecordedOnPages {

    /** A Sunday, the day before the tests begin. */
    static final LocalDate HAPPENED = LocalDate.of(2026, 4, 19);

    private RecordedOnPages() {}

    static void incident(Answers questions) {
        questions
                .write("Where did it happen?", "Milltown")
                .date("When did it happen?", HAPPENED)
                .date("When did the local authority become aware of it?", HAPPENED.plusDays(1))
                .choose("What happened?", "A child was seriously harmed")
                .choose("Is abuse or neglect known or suspected?", "Suspected")
                .date("When was abuse or neglect first known or suspected?", HAPPENED.plusDays(1))
                .choose(
                        "Was the child looked after or a care leaver on the day of the harm?",
                        "Neither looked after nor a care leaver")
                .write("What is known so far?", "Injuries that nobody can explain");
        questions
                .entry("Child 1")
                .write("First names", "Testina")
                .write("Last name", "Planted")
                .date("Date of birth", LocalDate.of(2020, 2, 29));
    }
}
