package org.practicereview.publication;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.practicereview.calendar.England;
import org.practicereview.casefile.CaseFile;
import org.practicereview.clock.Deadline;
import org.practicereview.clock.Deadlines;
import org.practicereview.clock.Pauses;
import org.practicereview.form.DayInWords;
import org.practicereview.guidance.Obligation;
import org.practicereview.publication.text.PublicTexts;
import org.practicereview.publication.text.TextVersion;
import org.practicereview.review.ReviewKind;
import org.practicereview.workflow.Beside;
import org.practicereview.workflow.Facts;
import org.practicereview.workflow.Facts.Fact;
import org.practicereview.workflow.RulesToRead;
import org.springframework.stereotype.Component;

/** The dates of the publication and the report, for those who decide, send and publish. */
@Component
class PublicationReading {

    private final PublicationService publications;
    private final CopiesClock copies;
    private final PublicTexts texts;
    private final List<BeforePublication> before;
    private final RulesToRead rules;
    private final Pauses pauses;
    private final Deadlines deadlines;

    PublicationReading(
            PublicationService publications,
            CopiesClock copies,
            PublicTexts texts,
            List<BeforePublication> before,
            RulesToRead rules,
            Pauses pauses,
            Deadlines deadlines) {
        this.publications = publications;
        this.copies = copies;
        this.texts = texts;
        this.before = before;
        this.rules = rules;
        this.pauses = pauses;
        this.deadlines = deadlines;
    }

    List<Facts> of(CaseFile file) {
        Publication publication = publications.publication(file);
        List<Fact> dates = new ArrayList<>();
        dates.add(new Fact(
                "Publish no later than",
                DayInWords.of(publication.latestOn()),
                deadlines
                        .find(file.id(), Obligation.PUBLISH_REPORT)
                        .map(PublicationReading::inAddresses)
                        .orElse(null)));
        dates.add(new Fact(
                "Send copies no later than",
                DayInWords.of(publication.copiesBy()) + ", if published on the last day",
                copies.standing(file).map(PublicationReading::inAddresses).orElse(PublicationDatesExplained.COPIES)));
        if (publication.copiesSentOn() != null) {
            dates.add(new Fact("Copies were sent on", DayInWords.of(publication.copiesSentOn())));
        }
        if (publication.earliestOn() != null) {
            dates.add(new Fact(
                    "Publish no earlier than",
                    DayInWords.of(publication.earliestOn()),
                    PublicationDatesExplained.EARLIEST));
        }
        if (publication.releaseAt() != null && !publication.isPublished()) {
            ZonedDateTime release = publication.releaseAt().atZoneSameInstant(England.ZONE);
            dates.add(new Fact(
                    "Released by itself", DayInWords.of(release.toLocalDate()) + " at " + release.toLocalTime()));
        }
        List<Facts> read = new ArrayList<>();
        read.add(new Facts("Dates", dates));
        TextVersion text = texts.current(file);
        read.add(text.text()
                .toRead(
                        text.number() == 1
                                ? "The report"
                                : "The text for publication, version %d".formatted(text.number())));
        proceedings(file).ifPresent(read::add);
        read.add(rules.publication(ReviewKind.of(file).guidance(), file));
        return read;
    }

    /** What the text for publication is of. */
    Extent extent(CaseFile file) {
        return texts.current(file).extent();
    }

    /** What must be settled first, and how far it is. */
    List<Beside> beside(CaseFile file) {
        TextVersion text = texts.current(file);
        return before.stream().map(settled -> settled.beside(file, text)).toList();
    }

    /** Proceedings that go on beside the case, with the day aimed at instead where one is named (L13, L16). */
    private Optional<Facts> proceedings(CaseFile file) {
        List<Fact> running = pauses.of(file.id()).stream()
                .filter(pause -> pause.endedOn() == null)
                .map(pause -> new Fact(
                        pause.kind().label() + ", " + pause.authority(),
                        pause.effects().stream()
                                .filter(effect ->
                                        effect.obligation() == Obligation.PUBLISH_REPORT && effect.targetOn() != null)
                                .map(effect -> "Since " + DayInWords.of(pause.startedOn())
                                        + ". Publication is aimed at " + DayInWords.of(effect.targetOn()))
                                .reduce((earlier, later) -> later)
                                .orElse("Since " + DayInWords.of(pause.startedOn()))))
                .toList();
        return running.isEmpty() ? Optional.empty() : Optional.of(new Facts("Proceedings that go on", running));
    }

    /** The name of its date in addresses. */
    private static String inAddresses(Deadline deadline) {
        return String.valueOf(deadline.id());
    }
}
