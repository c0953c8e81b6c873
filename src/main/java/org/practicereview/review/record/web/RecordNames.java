package org.practicereview.review.record.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.practicereview.organisation.People;
import org.practicereview.review.record.ReviewRecord;
import org.springframework.stereotype.Component;

/** The names of those who recorded something in a review. */
@Component
class RecordNames {

    private final People people;

    RecordNames(People people) {
        this.people = people;
    }

    Map<UUID, String> of(List<ReviewRecord> records) {
        return people.names(records.stream().map(ReviewRecord::by).distinct().toList());
    }
}
