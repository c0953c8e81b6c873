package org.practicereview.guidance;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.practicereview.guidance.Wording.Role;
import org.practicereview.guidance.Wording.Term;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The words of each day, read from {@code guidance/wording.json}: a new body or name is one more row there (A16). */
@Component
public class Wordings {

    private final List<Term> terms;

    @Autowired
    Wordings(ObjectMapper json, Editions editions) {
        this(GuidanceFile.WORDING.read(json), editions);
    }

    /** Refuses two terms of one role that start on the same day, and a role without a term from the first edition on. */
    Wordings(JsonNode rows, Editions editions) {
        List<Term> read = new ArrayList<>();
        for (JsonNode row : rows) {
            Term term = term(row);
            if (read.stream()
                    .anyMatch(
                            known -> known.role() == term.role() && known.from().equals(term.from()))) {
                throw refused(term.code(), "starts on the same day as another " + term.role());
            }
            read.add(term);
        }
        this.terms = read.stream().sorted(Comparator.comparing(Term::from)).toList();
        LocalDate firstDay = editions.all().get(0).inForceFrom();
        for (Role role : Role.values()) {
            if (!on(firstDay).terms().containsKey(role)) {
                throw new UnreliableGuidance("wording.json: nothing says how " + role + " is called on " + firstDay);
            }
        }
    }

    /** How bodies, reviews and law are called on that day. */
    public Wording on(LocalDate day) {
        Map<Role, Term> then = new EnumMap<>(Role.class);
        terms.stream().filter(term -> !term.from().isAfter(day)).forEach(term -> then.put(term.role(), term));
        return new Wording(then);
    }

    /**
     * How bodies, reviews and law are called on that day in an area whose new arrangements began on {@code areaStart}:
     * until then its board keeps its functions and its reviews their name (S15).
     */
    public Wording on(LocalDate day, LocalDate areaStart) {
        if (!day.isBefore(areaStart)) {
            return on(day);
        }
        Map<Role, Term> then = new EnumMap<>(on(day).terms());
        for (Role role : List.of(Role.LOCAL_BODY, Role.REVIEW)) {
            terms.stream().filter(term -> term.role() == role).findFirst().ifPresent(term -> then.put(role, term));
        }
        return new Wording(then);
    }

    /** The terms of a role from the one in force on the first day to the one in force on the last, in their order. */
    public List<Term> during(Role role, LocalDate firstDay, LocalDate lastDay) {
        Term first = on(firstDay).term(role);
        return terms.stream()
                .filter(term -> term.role() == role)
                .filter(term -> term.equals(first)
                        || term.from().isAfter(firstDay) && !term.from().isAfter(lastDay))
                .toList();
    }

    public List<Term> all() {
        return terms;
    }

    /** The codes that a role has had, as rules name them. */
    public Set<String> codes(Role role) {
        return terms.stream()
                .filter(term -> term.role() == role)
                .map(Term::code)
                .collect(Collectors.toSet());
    }

    private static Term term(JsonNode row) {
        String code = row.path("code").asString("(without a code)");
        try {
            return new Term(
                    Role.valueOf(row.required("role").asString()),
                    row.required("code").asString(),
                    LocalDate.parse(row.required("from").asString()),
                    row.required("words").asString(),
                    new Citation(
                            row.required("ruleId").asString(),
                            row.required("source").asString(),
                            Confidence.valueOf(row.required("confidence").asString())));
        } catch (JacksonException | DateTimeException | IllegalArgumentException unreadable) {
            throw refused(code, "cannot be read: " + unreadable.getMessage());
        }
    }

    private static UnreliableGuidance refused(String code, String why) {
        return new UnreliableGuidance("wording.json: row " + code + " " + why);
    }
}
