package org.practicereview.publication;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.practicereview.casefile.Matter;
import org.practicereview.clock.Counted;
import org.practicereview.clock.Explanation;
import org.practicereview.clock.ExplanationStep;
import org.practicereview.clock.Explanations;
import org.practicereview.form.DayInWords;
import org.practicereview.guidance.Obligation;
import org.practicereview.review.ReviewService;
import org.practicereview.workflow.view.SeenCase;
import org.practicereview.workflow.view.WorkedOutDate;
import org.practicereview.workflow.view.WorkedOutDates;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The dates of a publication that are no deadlines: when copies must go, when it may be published and taken down. */
@Component
class PublicationDatesExplained implements WorkedOutDates {

    /** The last day for copies, as long as their clock does not run. */
    static final String COPIES = "copies-latest-day";

    /** The first day to publish. */
    static final String EARLIEST = "publish-earliest-day";

    private final Publications publications;
    private final PublicationService service;
    private final PublicationDates dates;
    private final CopiesClock copiesClock;
    private final ReviewService reviews;
    private final Explanations explanations;

    PublicationDatesExplained(
            Publications publications,
            PublicationService service,
            PublicationDates dates,
            CopiesClock copiesClock,
            ReviewService reviews,
            Explanations explanations) {
        this.publications = publications;
        this.service = service;
        this.dates = dates;
        this.copiesClock = copiesClock;
        this.reviews = reviews;
        this.explanations = explanations;
    }

    @Override
    @Transactional(readOnly = true)
    public List<WorkedOutDate> of(SeenCase seen) {
        boolean begun =
                seen.clocks().stream().anyMatch(clock -> clock.deadline().obligation() == Obligation.PUBLISH_REPORT);
        if (!begun
                || !seen.mayRead(Matter.REPORT)
                || publications.find(seen.file().id()).isEmpty()) {
            return List.of();
        }
        Publication publication = service.publication(seen.file());
        List<WorkedOutDate> found = new ArrayList<>();
        if (isWithoutClockOfCopies(seen)) {
            found.add(copies(seen, publication));
        }
        if (publication.copiesSentOn() != null && publication.earliestOn() != null) {
            found.add(earliest(publication.copiesSentOn(), publication.earliestOn()));
        }
        if (publication.publishedOn() != null) {
            found.add(takeDown(seen, publication.publishedOn(), publication.availableUntil()));
        }
        return found;
    }

    /** Their clock runs only while it is decided to publish. */
    private static boolean isWithoutClockOfCopies(SeenCase seen) {
        return seen.clocks().stream()
                .map(clock -> clock.deadline())
                .noneMatch(deadline ->
                        deadline.obligation() == Obligation.SEND_ADVANCE_COPIES && deadline.cancelledAt() == null);
    }

    private WorkedOutDate copies(SeenCase seen, Publication publication) {
        LocalDate decidedOn = reviews.review(seen.file()).decidedOn();
        LocalDate aimedOn = copiesClock.aimedOn(seen.file(), publication.latestOn());
        return new WorkedOutDate(
                COPIES,
                explanations
                        .of(
                                "Last day to send copies, if the report is published on its last day",
                                dates.copies(aimedOn, decidedOn))
                        .after(List.of(ExplanationStep.of(
                                ExplanationStep.Kind.FACT,
                                aimedOn,
                                (aimedOn.isAfter(publication.latestOn())
                                                ? "Publication is aimed at "
                                                : "The last day to publish is ")
                                        + DayInWords.of(aimedOn)
                                        + ". Nothing is sent or published before it is decided to publish."))));
    }

    private WorkedOutDate earliest(LocalDate copiesSentOn, LocalDate earliestOn) {
        Counted back = dates.copiesBefore(earliestOn, copiesSentOn);
        List<ExplanationStep> steps = Stream.of(
                        Stream.of(ExplanationStep.of(
                                ExplanationStep.Kind.FACT,
                                copiesSentOn,
                                "Copies were sent on " + DayInWords.of(copiesSentOn) + ".")),
                        explanations.of("", back).steps().stream(),
                        dates.relaxation(copiesSentOn, earliestOn).stream()
                                .map(relaxed -> ExplanationStep.of(
                                        ExplanationStep.Kind.RELAXED,
                                        relaxed.note() + ": publishing before this day is not refused. "
                                                + relaxed.citation().inWords())),
                        Stream.of(ExplanationStep.of(
                                ExplanationStep.Kind.LAST_DAY,
                                earliestOn,
                                DayInWords.of(earliestOn) + " is the first day before which the copies lie "
                                        + back.limit().inWords() + ": from then on the report may be published.")))
                .flatMap(step -> step)
                .toList();
        return new WorkedOutDate(EARLIEST, new Explanation("Earliest day to publish", earliestOn, steps));
    }

    private WorkedOutDate takeDown(SeenCase seen, LocalDate publishedOn, LocalDate availableUntil) {
        Counted kept = dates.available(publishedOn, reviews.review(seen.file()).isNational());
        long away = ChronoUnit.DAYS.between(kept.count().end(), availableUntil);
        List<ExplanationStep> steps = Stream.concat(
                        explanations.of("", kept).steps().stream(),
                        away == 0
                                ? Stream.empty()
                                : Stream.of(ExplanationStep.of(
                                        ExplanationStep.Kind.PAUSED,
                                        availableUntil,
                                        "It was not available for " + away + " days, which are added: it stays until "
                                                + DayInWords.of(availableUntil) + ".")))
                .toList();
        return new WorkedOutDate(
                "first-take-down-day",
                new Explanation("First day on which the report may be taken down", availableUntil.plusDays(1), steps));
    }
}
