package org.practicereview.seriouscasereview;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.practicereview.casefile.Arrangements;
import org.practicereview.casefile.CaseFile;
import org.practicereview.guidance.Criterion;
import org.practicereview.guidance.Edition;
import org.practicereview.guidance.Editions;
import org.practicereview.guidance.Guidance;
import org.practicereview.guidance.Obligation;
import org.practicereview.guidance.Recipient;
import org.practicereview.guidance.TimeLimit;
import org.practicereview.guidance.Wording;
import org.practicereview.guidance.Wordings;
import org.springframework.stereotype.Component;

/**
 * The guidance of the day of a step. Boards and their reviews ended in 2020: a step done later follows the last edition
 * that knew serious case reviews (S17).
 */
@Component
class BoardRules {

    private final Editions editions;
    private final Guidance guidance;
    private final Wordings wordings;
    private final Arrangements arrangements;

    BoardRules(Editions editions, Guidance guidance, Wordings wordings, Arrangements arrangements) {
        this.editions = editions;
        this.guidance = guidance;
        this.wordings = wordings;
        this.arrangements = arrangements;
    }

    /** The day itself, or the last one on which the guidance knew such reviews. */
    LocalDate ruleDay(LocalDate day) {
        LocalDate last = day;
        for (Edition edition : editions.all()) {
            boolean knows = guidance.findTimeLimit(Obligation.COMPLETE_SERIOUS_CASE_REVIEW, edition.code())
                    .isPresent();
            if (!knows && !last.isBefore(edition.inForceFrom())) {
                last = edition.inForceFrom().minusDays(1);
            }
        }
        return last;
    }

    String edition(LocalDate day) {
        return editions.on(ruleDay(day)).code();
    }

    List<Criterion> criteria(LocalDate day) {
        return guidance.criteria(Criterion.Purpose.SERIOUS_CASE_REVIEW, edition(day));
    }

    Optional<TimeLimit> limit(Obligation obligation, LocalDate day) {
        return guidance.findTimeLimit(obligation, edition(day));
    }

    /** Whether that national body or department is told of such an event of that day. */
    boolean isTold(String event, LocalDate day, Recipient recipient) {
        return guidance.recipients(event, edition(day)).contains(recipient);
    }

    /** The words of that day in the area of the case. */
    Wording wording(CaseFile file, LocalDate day) {
        return arrangements.start(file).map(start -> wordings.on(day, start)).orElseGet(() -> wordings.on(day));
    }
}
