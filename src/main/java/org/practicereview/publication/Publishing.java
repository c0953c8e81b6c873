package org.practicereview.publication;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.practicereview.calendar.England;
import org.practicereview.casefile.MayBeLate;
import org.practicereview.form.AnswerErrors;
import org.practicereview.form.AtMost;
import org.practicereview.form.CrossChecked;
import org.practicereview.form.DayInWords;
import org.practicereview.form.Labelled;
import org.practicereview.form.Question;
import org.practicereview.form.Section;
import org.practicereview.guidance.Recipient;
import org.practicereview.workflow.Confirmation;

/** What whoever publishes is asked. */
record Publishing(
        @Question("What is to be done?") @NotNull(message = "Choose what is to be done") @Nullable
        Choice choice,

        @Question(value = "Day of release", hint = "Only where it is published at a set moment.") @Nullable
        LocalDate releaseOn,

        @Question(value = "Time of release", hint = "By the clock in England. Left empty, it is 9:30.") @Nullable
        LocalTime releaseTime,

        @Question(
                value = "Themes",
                hint = "Only where it is published. By them the report is found in the public register.")
        List<String> themes,

        @Question(
                value = "Why is the reviewer not named?",
                hint = "Only where it is published. A published report names its reviewer, and the text names nobody.")
        @AtMost(500)
        @Nullable
        String notNamedBecause,

        @Section @Valid MayBeLate late)
        implements CrossChecked {

    /** The time of release where nobody names one. */
    private static final LocalTime IN_THE_MORNING = LocalTime.of(9, 30);

    @Override
    public void check(AnswerErrors errors) {
        errors.addIf(choice == Choice.LATER && releaseOn == null, "/releaseOn", "required", "Enter the day of release");
        errors.addIf(
                choice != Choice.LATER && releaseOn != null,
                "/releaseOn",
                "not-asked",
                "A day of release is only given where it is published at a set moment");
    }

    boolean isPublished() {
        return choice == Choice.NOW || choice == Choice.LATER;
    }

    Instant releaseAt() {
        return Objects.requireNonNull(releaseOn)
                .atTime(Objects.requireNonNullElse(releaseTime, IN_THE_MORNING))
                .atZone(England.ZONE)
                .toInstant();
    }

    /**
     * What confirming them does.
     *
     * @param extent what is published
     * @param told who is told when it is
     */
    Confirmation confirmation(Extent extent, List<Recipient> told) {
        return switch (Objects.requireNonNull(choice)) {
            case NOW ->
                Confirmation.before(
                                "publishing",
                                extent.isReport() ? "Publish the report" : "Publish the information",
                                "Everybody can read it at once. Afterwards it can be taken down or replaced, but only for a reason that is kept.")
                        .telling(told);
            case LATER -> Confirmation.ofNothingSent("Set the release", untilReleased());
            case SEND_AGAIN ->
                Confirmation.ofNothingSent(
                        "Go back to sending copies",
                        "Nothing is published, and no copies go yet: sending them is the next step.");
            case DECIDE_AGAIN -> decidingAgain();
        };
    }

    /** What is confirmed, in each step after the decision, by whoever wants it taken again. */
    static Confirmation decidingAgain() {
        return Confirmation.ofNothingSent(
                Choice.DECIDE_AGAIN.label(),
                "Nothing is published and nothing is sent: whoever decides on publication does so again.");
    }

    private String untilReleased() {
        ZonedDateTime release = releaseAt().atZone(England.ZONE);
        return "Nothing is published yet. It is published by itself on %s at %s, and can be stopped until then. If something about it is open at that moment, it is not published, and this step comes back."
                .formatted(DayInWords.of(release.toLocalDate()), release.toLocalTime());
    }

    /** What is to be done with it. */
    enum Choice implements Labelled {
        NOW("Publish it now"),
        LATER("Publish it at a set moment"),
        SEND_AGAIN("Send copies again: its text has changed"),
        DECIDE_AGAIN("Decide on publication again");

        private final String label;

        Choice(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }
}
