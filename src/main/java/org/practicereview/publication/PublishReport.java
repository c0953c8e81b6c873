package org.practicereview.publication;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.practicereview.calendar.England;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.LateWork;
import org.practicereview.casefile.Matter;
import org.practicereview.casefile.MayBeLate;
import org.practicereview.form.AnswerErrors;
import org.practicereview.form.Form;
import org.practicereview.guidance.LearningTerms;
import org.practicereview.guidance.Obligation;
import org.practicereview.organisation.Person;
import org.practicereview.publication.text.PublicText;
import org.practicereview.publication.text.PublicTexts;
import org.practicereview.workflow.Beside;
import org.practicereview.workflow.Confirmation;
import org.practicereview.workflow.Facts;
import org.practicereview.workflow.Outcome;
import org.practicereview.workflow.SendingStep;
import org.practicereview.workflow.StepContext;
import org.practicereview.workflow.StepKey;
import org.springframework.stereotype.Component;

/**
 * The step that publishes the text of which copies were sent, not before the earliest day after them (L11). The other
 * answers: it is not ready for that, and copies are sent or publication is decided on again.
 */
@Component
class PublishReport implements SendingStep<Publishing> {

    static final String TO_DECIDE_AGAIN = "Publication is to be decided on again";

    private static final int MOST_DAYS_AHEAD = 366;

    private final PublicationService publications;
    private final Releases releases;
    private final PublicationReading reading;
    private final PublicationDays days;
    private final PublicTexts texts;
    private final LearningTerms terms;
    private final Clock clock;

    PublishReport(
            PublicationService publications,
            Releases releases,
            PublicationReading reading,
            PublicationDays days,
            PublicTexts texts,
            LearningTerms terms,
            Clock clock) {
        this.publications = publications;
        this.releases = releases;
        this.reading = reading;
        this.days = days;
        this.texts = texts;
        this.terms = terms;
        this.clock = clock;
    }

    @Override
    public Set<StepKey> keys() {
        return Set.of(PublicationModel.PUBLISH);
    }

    @Override
    public Class<Publishing> form() {
        return Publishing.class;
    }

    @Override
    public Form formFor(CaseFile file) {
        Form asked = Form.of(form()).offering("themes", terms.options());
        return text(file).reviewer() == null ? asked : asked.without("notNamedBecause");
    }

    /** The themes of the text: a report that is published as it was accepted has none. */
    @Override
    public Optional<Publishing> startingFrom(CaseFile file) {
        return Optional.of(new Publishing(null, null, null, text(file).themes(), null, MayBeLate.NOTHING_SAID));
    }

    @Override
    public Publishing filledIn(CaseFile file, Publishing answers) {
        return new Publishing(
                answers.choice(),
                answers.releaseOn(),
                answers.releaseTime(),
                answers.isPublished() && answers.themes().isEmpty()
                        ? text(file).themes()
                        : answers.themes().stream().distinct().toList(),
                answers.notNamedBecause(),
                answers.late());
    }

    private PublicText text(CaseFile file) {
        return texts.current(file).text();
    }

    @Override
    public Matter matter() {
        return Matter.PUBLICATION;
    }

    @Override
    public Optional<Obligation> obligation() {
        return Optional.of(Obligation.PUBLISH_REPORT);
    }

    @Override
    public void requireReason(LateWork late, CaseFile file, UUID by, Publishing answers) {
        if (answers.choice() == Publishing.Choice.NOW) {
            late.requireReason(file, Obligation.PUBLISH_REPORT, by, answers.late());
        } else if (answers.choice() == Publishing.Choice.LATER) {
            LocalDate day = England.dayOf(answers.releaseAt());
            late.requireReasonOn(day, file, Obligation.PUBLISH_REPORT, by, answers.late());
        }
    }

    @Override
    public Confirmation confirming(CaseFile file, Publishing answers) {
        Extent extent = reading.extent(file);
        return answers.confirmation(extent, releases.toldOfPublishing(extent));
    }

    @Override
    public List<Facts> toRead(CaseFile file) {
        return reading.of(file);
    }

    @Override
    public List<Beside> beside(CaseFile file, Person person) {
        return reading.beside(file);
    }

    @Override
    public void check(CaseFile file, Publishing answers, AnswerErrors errors) {
        LocalDate today = England.today(clock);
        if (answers.choice() == Publishing.Choice.NOW) {
            checkDay(file, today, "/choice", errors);
        } else if (answers.choice() == Publishing.Choice.LATER) {
            errors.addIf(
                            !answers.releaseAt().isAfter(clock.instant()),
                            "/releaseOn",
                            "in-the-past",
                            "The moment of release must be in the future")
                    .addIf(
                            answers.releaseOn().isAfter(today.plusDays(MOST_DAYS_AHEAD)),
                            "/releaseOn",
                            "date-out-of-range",
                            "Enter a day within a year");
            checkDay(file, answers.releaseOn(), "/releaseOn", errors);
        }
        if (answers.isPublished()) {
            checkWords(file, answers, errors);
        }
        errors.addIf(
                answers.choice() == Publishing.Choice.SEND_AGAIN
                        && publications.publication(file).extent() == Extent.INSTEAD,
                "/choice",
                "not-a-choice",
                "To change what is published in place of the report, decide on publication again");
    }

    private void checkWords(CaseFile file, Publishing answers, AnswerErrors errors) {
        PublicText text = text(file);
        List<String> themes = answers.themes().isEmpty() ? text.themes() : answers.themes();
        errors.addIf(themes.isEmpty(), "/themes", "required", "Choose at least one theme")
                .addIf(!terms.lists(themes), "/themes", "not-a-choice", "Choose themes of the list")
                .addIf(
                        text.reviewer() == null && answers.notNamedBecause() == null,
                        "/notNamedBecause",
                        "required",
                        "Enter why the reviewer is not named");
    }

    private void checkDay(CaseFile file, LocalDate day, String at, AnswerErrors errors) {
        releases.tooEarly(file, day).ifPresent(why -> errors.add(at, "too-early", why));
        errors.addIf(
                !days.mayBePublishedOn(file, day),
                at,
                "not-a-working-day",
                "A report is not published on a weekend or a bank holiday");
    }

    @Override
    public String whenDone() {
        return "Report published";
    }

    @Override
    public String whenDone(Outcome outcome) {
        return switch (outcome.code()) {
            case "LATER" -> "Release set";
            case "SEND_AGAIN" -> "Copies are to be sent again";
            case "DECIDE_AGAIN" -> TO_DECIDE_AGAIN;
            default -> whenDone();
        };
    }

    @Override
    public Outcome complete(StepContext step, Publishing answers) {
        CaseFile file = step.file();
        switch (Objects.requireNonNull(answers.choice())) {
            case NOW -> releases.publish(file, step.by().id(), answers.themes(), answers.late());
            case LATER -> {
                releases.plan(file, step.by().id(), answers.releaseAt(), answers.themes(), answers.late());
                return Outcome.of(Publishing.Choice.LATER).with(PublicationModel.RELEASE_AT, answers.releaseAt());
            }
            case SEND_AGAIN -> {
                return Outcome.of(Publishing.Choice.SEND_AGAIN)
                        .with(
                                PublicationModel.COPIES_LAPSE_AT,
                                publications.sendAgain(file, step.by().id()));
            }
            case DECIDE_AGAIN -> {
                publications.decideAgain(file, step.by().id());
                return Outcome.of(Publishing.Choice.DECIDE_AGAIN);
            }
        }
        return Outcome.done();
    }
}
