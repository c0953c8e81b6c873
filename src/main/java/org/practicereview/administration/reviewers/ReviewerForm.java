package org.practicereview.administration.reviewers;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.Question;
import org.practicereview.reviewer.RegisterEntry;

/** What the register says of a reviewer. */
record ReviewerForm(
        @Question(value = "Expertise", hint = "For example: neglect, parental mental health")
        @NotBlank(message = "Enter the expertise")
        @Size(max = 400, message = "Enter at most 400 characters")
        String expertise,

        @Question(
                value = "Is the reviewer in the Panel's pool?",
                hint = "Only reviewers of the pool can lead a national review.")
        @NotNull(message = "Say whether the reviewer is in the Panel's pool")
        Boolean nationalPool,

        @Question(value = "Available from", hint = "Leave empty if the reviewer is available now.") @Nullable
        LocalDate availableFrom,

        @Question(
                value = "Areas of employers",
                each = "Area of an employer",
                hint = "Areas whose agencies employ or employed the reviewer, who then cannot lead a review there.")
        @Size(max = 50, message = "Add at most 50 areas")
        List<@Valid Employment> employedIn) {

    /** An agency of that area employs or employed the reviewer. */
    record Employment(
            @Question("Area")
            @NotBlank(message = "Choose an area")
            @Size(max = 40, message = "Enter the code of an area")
            String area) {}

    static ReviewerForm of(RegisterEntry entry) {
        return new ReviewerForm(
                entry.expertise(),
                entry.nationalPool(),
                entry.availableFrom(),
                entry.employedInAreas().stream().map(Employment::new).toList());
    }

    RegisterEntry entry() {
        return new RegisterEntry(
                expertise,
                nationalPool,
                availableFrom,
                employedIn.stream().map(Employment::area).collect(Collectors.toSet()));
    }
}
