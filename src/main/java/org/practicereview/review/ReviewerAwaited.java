package org.practicereview.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.practicereview.calendar.England;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.review.record.ReviewRecords;
import org.practicereview.workflow.view.AwaitedAnswer;
import org.practicereview.workflow.view.AwaitedAnswers;
import org.springframework.stereotype.Component;

/** What a reviewer is asked beside the steps of a review: to declare conflicts of interest (L5), and in writing (L6). */
@Component
class ReviewerAwaited implements AwaitedAnswers {

    private final AppointmentRows appointments;
    private final ReviewRecords records;
    private final Clock clock;

    ReviewerAwaited(AppointmentRows appointments, ReviewRecords records, Clock clock) {
        this.appointments = appointments;
        this.records = records;
        this.clock = clock;
    }

    @Override
    public List<AwaitedAnswer> awaitedFrom(Person person) {
        if (!person.is(Role.REVIEWER)) {
            return List.of();
        }
        LocalDate today = England.today(clock);
        return Stream.concat(
                        appointments.toDeclare(person.id()).stream()
                                .map(reference -> new AwaitedAnswer(
                                        "Declare whether you have a conflict of interest",
                                        reference,
                                        "/my-reviews/" + reference + "/declaration")),
                        records.waitingFor(person).stream()
                                .map(request -> AwaitedAnswer.due(
                                        "Answer written request " + request.number(),
                                        request.reference(),
                                        "/cases/" + request.reference() + "/review/records/answer/adding",
                                        request.dueOn(),
                                        today)))
                .toList();
    }
}
