package org.practicereview.review;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.practicereview.calendar.England;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.Matter;
import org.practicereview.form.AnswerErrors;
import org.practicereview.form.AtMost;
import org.practicereview.form.DayInWords;
import org.practicereview.form.Labelled;
import org.practicereview.form.Question;
import org.practicereview.guidance.Obligation;
import org.practicereview.organisation.People;
import org.practicereview.workflow.DoneBy;
import org.practicereview.workflow.Facts;
import org.practicereview.workflow.Facts.Fact;
import org.practicereview.workflow.Outcome;
import org.practicereview.workflow.StepContext;
import org.practicereview.workflow.StepKey;
import org.practicereview.workflow.UserStep;
import org.springframework.stereotype.Component;

/** The Secretary of State confirms the reviewer, or does not (P8, regulation 4). */
@Component
class RecordSecretaryOfStateDecision implements UserStep<RecordSecretaryOfStateDecision.Decision> {

    private final ReviewService reviews;
    private final AppointmentRows appointments;
    private final People people;

    RecordSecretaryOfStateDecision(ReviewService reviews, AppointmentRows appointments, People people) {
        this.reviews = reviews;
        this.appointments = appointments;
        this.people = people;
    }

    /** Confirmed or not. */
    enum Choice implements Labelled {
        CONFIRMED("Confirmed"),
        REFUSED("Not confirmed");

        private final String label;

        Choice(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    record Decision(
            @Question("What did the Secretary of State decide?")
            @NotNull(message = "Choose what the Secretary of State decided")
            @Nullable
            Choice decision,

            @Question("When?")
            @NotNull(message = "Enter the date of the decision")
            @PastOrPresent(message = "The date must be today or in the past")
            @Nullable
            LocalDate decidedOn,

            @Question("Comments") @AtMost(4000) @Nullable String comments) {}

    @Override
    public Set<StepKey> keys() {
        return Set.of(ReviewModel.RECORD_SECRETARY_OF_STATE_DECISION);
    }

    @Override
    public Class<Decision> form() {
        return Decision.class;
    }

    @Override
    public Matter matter() {
        return Matter.REVIEW;
    }

    @Override
    public Optional<Obligation> obligation() {
        return Optional.of(Obligation.PUBLISH_REPORT);
    }

    @Override
    public List<Facts> toRead(CaseFile file) {
        return appointments.current(file.id()).stream()
                .map(recommended -> new Facts("Whom the Panel recommends", rows(recommended)))
                .toList();
    }

    private List<Fact> rows(Appointment recommended) {
        List<Fact> rows = new ArrayList<>();
        String name = people.names(List.of(recommended.person())).get(recommended.person());
        rows.add(new Fact("Reviewer", name == null ? "Not known" : name));
        rows.add(new Fact("Recommended on", DayInWords.of(England.dayOf(recommended.proposedAt()))));
        add(rows, "Why a conflict of interest that was found is none", recommended.conflictReason());
        add(rows, "Why, though marked as not available", recommended.unavailableReason());
        add(rows, "Why nobody of the Panel's pool", recommended.outsidePoolFinding());
        return rows;
    }

    private static void add(List<Fact> rows, String label, @Nullable String value) {
        if (value != null) {
            rows.add(new Fact(label, value));
        }
    }

    @Override
    public void check(CaseFile file, Decision answers, AnswerErrors errors) {
        appointments
                .current(file.id())
                .map(recommended -> England.dayOf(recommended.proposedAt()))
                .ifPresent(first -> errors.addIf(
                        answers.decidedOn() != null && answers.decidedOn().isBefore(first),
                        "/decidedOn",
                        "before-the-recommendation",
                        "Enter a day on or after that of the recommendation, " + DayInWords.of(first)));
    }

    @Override
    public DoneBy doneBy() {
        return DoneBy.DECIDING;
    }

    @Override
    public String whenDone() {
        return "Decision recorded";
    }

    @Override
    public Outcome complete(StepContext step, Decision answers) {
        reviews.secretaryOfStateDecided(
                step.file(),
                step.by().id(),
                answers.decision() == Choice.CONFIRMED,
                Objects.requireNonNull(answers.decidedOn()),
                answers.comments());
        return Outcome.of(answers.decision());
    }
}
