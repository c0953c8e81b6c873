package org.practicereview.reviewer;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.AnswerErrors;
import org.practicereview.form.AtMost;
import org.practicereview.form.CrossChecked;
import org.practicereview.form.Question;

/** What the register says of a reviewer, as those are asked who keep it. */
public record RegisterForm(
        @Question(value = "Expertise", hint = "For example: neglect, parental mental health")
        @NotBlank(message = "Enter the expertise")
        @AtMost(400)
        @Nullable
        String expertise,

        @Question("Themes") List<CaseTheme> themes,
        @Question("Methods") List<Method> methods,
        @Question("Languages in which the reviewer works") List<Language> languages,

        @Question(value = "Areas in which the reviewer works", each = "Area in which the reviewer works")
        @Size(max = 50, message = "Add at most 50 areas")
        List<@Valid InArea> worksIn,

        @Question(
                value = "Is the reviewer in the Panel's pool?",
                hint = "A national review takes its reviewer from there.")
        @NotNull(message = "Say whether the reviewer is in the Panel's pool")
        @Nullable
        Boolean nationalPool,

        @Question(
                value = "Does the reviewer agree to be named in public?",
                hint = "Name, expertise, methods, areas and languages are then published with the Panel's pool.")
        @Nullable
        Boolean namedInPublic,

        @Question(
                value = "Local lists",
                each = "On the local list of",
                hint = "Partnerships on whose own list the reviewer stands.")
        @Size(max = 50, message = "Add at most 50 areas")
        List<@Valid InArea> localLists,

        @Question(value = "Available from", hint = "Leave empty if the reviewer is available now.") @Nullable
        LocalDate availableFrom,

        @Question(value = "Absences", each = "Absence") @Size(max = 50, message = "Add at most 50 absences")
        List<@Valid Away> absences,

        @Question(value = "Checks", each = "Check") @Size(max = 50, message = "Add at most 50 checks")
        List<@Valid Checked> checks,

        @Question(
                value = "Areas of employers",
                each = "Area of an employer",
                hint = "Areas whose agencies employ or employed the reviewer: a conflict of interest there.")
        @Size(max = 50, message = "Add at most 50 areas")
        List<@Valid Employment> employedIn,

        @Question(
                value = "Reviews written before, or elsewhere",
                each = "Review",
                hint = "Those of this service are counted from its cases.")
        @Size(max = 50, message = "Add at most 50 reviews")
        List<@Valid Written> authored)
        implements CrossChecked {

    /** An area. */
    public record InArea(
            @Question("Area")
            @NotBlank(message = "Choose an area")
            @Size(max = 40, message = "Enter the code of an area")
            @Nullable
            String area) {}

    /** Days on which the reviewer is away. */
    public record Away(
            @Question("First day") @NotNull(message = "Enter the first day") @Nullable
            LocalDate beginsOn,

            @Question("Last day") @NotNull(message = "Enter the last day") @Nullable
            LocalDate endsOn) {

        static List<Away> of(List<RegisterEntry.Absence> absences) {
            return absences.stream()
                    .map(absence -> new Away(absence.beginsOn(), absence.endsOn()))
                    .toList();
        }

        static List<RegisterEntry.Absence> absences(List<Away> away) {
            return away.stream()
                    .map(one -> new RegisterEntry.Absence(
                            Objects.requireNonNull(one.beginsOn), Objects.requireNonNull(one.endsOn)))
                    .toList();
        }

        static void check(List<Away> absences, AnswerErrors errors) {
            for (int i = 0; i < absences.size(); i++) {
                inOrder(absences.get(i).beginsOn, absences.get(i).endsOn, "/absences/" + i + "/endsOn", errors);
            }
        }
    }

    /** A check of the reviewer. */
    public record Checked(
            @Question("What was checked?") @NotNull(message = "Choose what was checked") @Nullable
            CheckKind kind,

            @Question("Issued on")
            @NotNull(message = "Enter the day on which it was issued")
            @PastOrPresent(message = "The date must be today or in the past")
            @Nullable
            LocalDate issuedOn,

            @Question(value = "Expires on", hint = "Leave empty if it counts for ever.") @Nullable
            LocalDate expiresOn) {}

    /** An agency of that area employs or employed the reviewer. */
    public record Employment(
            @Question("Area")
            @NotBlank(message = "Choose an area")
            @Size(max = 40, message = "Enter the code of an area")
            @Nullable
            String area,

            @Question("Agency") @AtMost(200) @Nullable String agency,

            @Question("From") @Nullable LocalDate beginsOn,

            @Question(value = "Until", hint = "Leave empty if it goes on.") @Nullable
            LocalDate endsOn) {}

    /** A review that the reviewer wrote. */
    public record Written(
            @Question(value = "Title", hint = "As it was published. No names of children.")
            @NotBlank(message = "Enter the title")
            @AtMost(200)
            @Nullable
            String title,

            @Question("Theme") @Nullable CaseTheme theme,

            @Question("Area") @Size(max = 40, message = "Enter the code of an area") @Nullable
            String area,

            @Question("Published on")
            @NotNull(message = "Enter the day on which it was published")
            @PastOrPresent(message = "The date must be today or in the past")
            @Nullable
            LocalDate publishedOn) {}

    @Override
    public void check(AnswerErrors errors) {
        Away.check(absences, errors);
        for (int i = 0; i < checks.size(); i++) {
            inOrder(checks.get(i).issuedOn, checks.get(i).expiresOn, "/checks/" + i + "/expiresOn", errors);
        }
        for (int i = 0; i < employedIn.size(); i++) {
            inOrder(employedIn.get(i).beginsOn, employedIn.get(i).endsOn, "/employedIn/" + i + "/endsOn", errors);
        }
        errors.addIf(
                Boolean.TRUE.equals(namedInPublic) && !Boolean.TRUE.equals(nationalPool),
                "/namedInPublic",
                "not-in-the-pool",
                "Only reviewers of the Panel's pool are named in public");
    }

    private static void inOrder(@Nullable LocalDate first, @Nullable LocalDate last, String at, AnswerErrors errors) {
        errors.addIf(
                first != null && last != null && last.isBefore(first),
                at,
                "before-it-begins",
                "Enter a day on or after the first one");
    }

    /** The entry as a form. */
    public static RegisterForm of(RegisterEntry entry) {
        return new RegisterForm(
                entry.expertise(),
                entry.themes(),
                entry.methods(),
                entry.languages(),
                entry.worksIn().stream().map(InArea::new).toList(),
                entry.nationalPool(),
                entry.namedInPublic(),
                entry.localLists().stream().map(InArea::new).toList(),
                entry.availableFrom(),
                Away.of(entry.absences()),
                entry.checks().stream()
                        .map(check -> new Checked(check.kind(), check.issuedOn(), check.expiresOn()))
                        .toList(),
                entry.employments().stream()
                        .map(work -> new Employment(work.area(), work.agency(), work.beginsOn(), work.endsOn()))
                        .toList(),
                entry.authored().stream()
                        .map(review -> new Written(review.title(), review.theme(), review.area(), review.publishedOn()))
                        .toList());
    }

    RegisterEntry entry() {
        return new RegisterEntry(
                Objects.requireNonNull(expertise),
                themes,
                methods,
                languages,
                codes(worksIn),
                codes(localLists),
                Boolean.TRUE.equals(nationalPool),
                Boolean.TRUE.equals(namedInPublic),
                availableFrom,
                Away.absences(absences),
                checks.stream()
                        .map(check -> new RegisterEntry.Check(
                                Objects.requireNonNull(check.kind),
                                Objects.requireNonNull(check.issuedOn),
                                check.expiresOn))
                        .toList(),
                employedIn.stream()
                        .map(work -> new RegisterEntry.Employment(
                                Objects.requireNonNull(work.area), work.agency, work.beginsOn, work.endsOn))
                        .toList(),
                authored.stream()
                        .map(review -> new RegisterEntry.Authored(
                                Objects.requireNonNull(review.title),
                                review.theme,
                                review.area,
                                Objects.requireNonNull(review.publishedOn)))
                        .toList(),
                0);
    }

    private static java.util.Set<String> codes(List<InArea> areas) {
        return areas.stream().map(InArea::area).collect(Collectors.toSet());
    }
}
