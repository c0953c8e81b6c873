package org.practicereview.reviewer;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the register of reviewers says of a person.
 *
 * @param expertise in words
 * @param themes the same as codes
 * @param worksIn codes of the areas in which the reviewer works
 * @param localLists codes of the areas on whose own list the reviewer stands
 * @param nationalPool whether the Panel's public pool holds the reviewer (regulation 4)
 * @param namedInPublic whether the reviewer agreed to be named there
 * @param availableFrom the first day on which the reviewer is available, nothing if at once
 * @param employments for whom the reviewer works or worked: a conflict there (L5)
 * @param authored reviews written before, or elsewhere
 * @param version rises with every change
 */
public record RegisterEntry(
        String expertise,
        List<CaseTheme> themes,
        List<Method> methods,
        List<Language> languages,
        Set<String> worksIn,
        Set<String> localLists,
        boolean nationalPool,
        boolean namedInPublic,
        @Nullable LocalDate availableFrom,
        List<Absence> absences,
        List<Check> checks,
        List<Employment> employments,
        List<Authored> authored,
        int version) {

    /** What is true of somebody who has no entry. */
    public static final RegisterEntry NONE = simple("", false, Set.of());

    public RegisterEntry {
        themes = List.copyOf(themes);
        methods = List.copyOf(methods);
        languages = List.copyOf(languages);
        worksIn = java.util.Collections.unmodifiableSet(new TreeSet<>(worksIn));
        localLists = java.util.Collections.unmodifiableSet(new TreeSet<>(localLists));
        absences = List.copyOf(absences);
        checks = List.copyOf(checks);
        employments = List.copyOf(employments);
        authored = List.copyOf(authored);
    }

    /** Days on which the reviewer is away, both included. */
    public record Absence(LocalDate beginsOn, LocalDate endsOn) {

        public boolean covers(LocalDate day) {
            return !day.isBefore(beginsOn) && !day.isAfter(endsOn);
        }
    }

    /**
     * A check.
     *
     * @param expiresOn the last day on which it counts, nothing if it counts for ever
     */
    public record Check(
            CheckKind kind, LocalDate issuedOn, @Nullable LocalDate expiresOn) {

        public CheckState on(LocalDate today) {
            return CheckState.of(expiresOn, today);
        }
    }

    /**
     * Work for an agency of an area.
     *
     * @param agency by name, nothing where it was not said
     * @param beginsOn the first day, nothing where it was not said
     * @param endsOn the last day, nothing while it goes on
     */
    public record Employment(
            String area,
            @Nullable String agency,
            @Nullable LocalDate beginsOn,
            @Nullable LocalDate endsOn) {}

    /** A review that the reviewer wrote. */
    public record Authored(
            String title,
            @Nullable CaseTheme theme,
            @Nullable String area,
            LocalDate publishedOn) {}

    /** An entry that says no more than this. */
    public static RegisterEntry simple(String expertise, boolean nationalPool, Set<String> employedInAreas) {
        return new RegisterEntry(
                expertise,
                List.of(),
                List.of(),
                List.of(),
                Set.of(),
                Set.of(),
                nationalPool,
                false,
                null,
                List.of(),
                List.of(),
                new TreeSet<>(employedInAreas)
                        .stream()
                                .map(area -> new Employment(area, null, null, null))
                                .toList(),
                List.of(),
                0);
    }

    /** The first day on which the reviewer is available, seen from that day on. */
    public LocalDate nextAvailable(LocalDate today) {
        LocalDate day = availableFrom != null && availableFrom.isAfter(today) ? availableFrom : today;
        for (Absence absence : absences.stream()
                .sorted(java.util.Comparator.comparing(Absence::beginsOn))
                .toList()) {
            if (absence.covers(day)) {
                day = absence.endsOn().plusDays(1);
            }
        }
        return day;
    }

    /** The latest check of each kind: one that was renewed does not count beside its renewal. */
    public List<Check> latestChecks() {
        return checks.stream()
                .filter(check -> checks.stream()
                        .noneMatch(other ->
                                other.kind() == check.kind() && other.issuedOn().isAfter(check.issuedOn())))
                .toList();
    }

    /** The checks that do not count any more, or soon will not. */
    public List<Check> checksToRenew(LocalDate today) {
        return latestChecks().stream()
                .filter(check -> check.on(today) != CheckState.VALID)
                .toList();
    }

    /** This entry, with what the reviewer says of availability and languages. */
    RegisterEntry keptByReviewer(List<Language> speaks, @Nullable LocalDate from, List<Absence> away) {
        return new RegisterEntry(
                expertise,
                themes,
                methods,
                speaks,
                worksIn,
                localLists,
                nationalPool,
                namedInPublic,
                from,
                away,
                checks,
                employments,
                authored,
                version);
    }

    /** This entry, standing on the local lists of these areas and of no others. */
    RegisterEntry onLocalLists(Set<String> lists) {
        return new RegisterEntry(
                expertise,
                themes,
                methods,
                languages,
                worksIn,
                lists,
                nationalPool,
                namedInPublic,
                availableFrom,
                absences,
                checks,
                employments,
                authored,
                version);
    }
}
