package org.practicereview.learning.national;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.AnswerErrors;
import org.practicereview.form.AtMost;
import org.practicereview.form.CrossChecked;
import org.practicereview.form.Labelled;
import org.practicereview.form.Question;
import org.practicereview.learning.recommendation.NewRecommendation;

/** A recommendation of a national review, and whom it concerns (L9). */
public record NewNationalRecommendation(
        @Question(value = "What is to be done?", hint = "Name no child, no family and no member of staff.")
        @NotBlank(message = "Enter what is to be done")
        @AtMost(2000)
        @Nullable
        String what,

        @Question(value = "By whom?", hint = "The body in each area, and the post in it.")
        @NotBlank(message = "Enter who does it")
        @AtMost(400)
        @Nullable
        String who,

        @Question("By when?") @NotNull(message = "Enter by when it is to be done") @Nullable
        LocalDate byWhen,

        @Question("How will it show that it helped?")
        @NotBlank(message = "Enter how it will show")
        @AtMost(2000)
        @Nullable
        String shownBy,

        @Question("What is it about?")
        @NotBlank(message = "Choose what it is about")
        @Size(max = 40, message = "Choose what it is about")
        @Nullable
        String theme,

        @Question("Which areas does it concern?") @NotNull(message = "Choose which areas it concerns") @Nullable
        Reach reach,

        @Question(value = "If these areas: which?", each = "Area") @Size(max = 50, message = "Add at most 50 areas")
        List<@Valid ReachedArea> areas)
        implements CrossChecked {

    /** Whom it concerns. */
    public enum Reach implements Labelled {
        AREAS_OF_ITS_CASES("The areas whose cases are part of the review"),
        THESE_AREAS("These areas"),
        EVERY_AREA("Every area");

        private final String label;

        Reach(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** One of several areas, by its code. */
    public record ReachedArea(
            @Question("Area")
            @NotBlank(message = "Choose an area")
            @Size(max = 40, message = "Choose an area")
            @Nullable
            String area) {}

    @Override
    public void check(AnswerErrors errors) {
        errors.addIf(
                reach == Reach.THESE_AREAS && areas.isEmpty(), "/areas", "required", "Add the areas that it concerns");
    }

    /** What it says itself, without whom it reaches: what any recommendation says. */
    NewRecommendation recommendation() {
        return new NewRecommendation(what, who, byWhen, shownBy, theme);
    }
}
