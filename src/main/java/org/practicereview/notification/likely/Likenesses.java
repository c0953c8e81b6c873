package org.practicereview.notification.likely;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.practicereview.guidance.Guidance;
import org.practicereview.guidance.Likeness;
import org.practicereview.guidance.MatchFeature;
import org.practicereview.notification.likely.Found.Reason;
import org.practicereview.notification.likely.MatchKeys.Shared;
import org.springframework.stereotype.Component;

/** Weighs what two cases share by the decision table "LikelyMatch"; people decide. */
@Component
class Likenesses {

    private static final List<Set<MatchFeature>> OF_A_CHILD = List.of(
            Set.of(MatchFeature.SAME_SURNAME, MatchFeature.SURNAME_SOUNDS_ALIKE, MatchFeature.SURNAME_SPELT_ALIKE),
            Set.of(MatchFeature.SAME_FORENAME, MatchFeature.FORENAME_SOUNDS_ALIKE, MatchFeature.FORENAME_SPELT_ALIKE),
            Set.of(
                    MatchFeature.SAME_DATE_OF_BIRTH,
                    MatchFeature.DATE_OF_BIRTH_SWAPPED,
                    MatchFeature.DATE_OF_BIRTH_ONE_DIGIT));

    private final Map<MatchFeature, Likeness> table = new EnumMap<>(MatchFeature.class);

    Likenesses(Guidance guidance) {
        for (MatchFeature feature : MatchFeature.values()) {
            table.put(feature, guidance.likeness(feature));
        }
    }

    /** How likely two cases are the same, and why. */
    record Weighed(int weight, List<Reason> reasons) {

        Weighed and(Weighed other) {
            List<Reason> all = new ArrayList<>(reasons);
            all.addAll(other.reasons);
            return new Weighed(weight + other.weight, all);
        }
    }

    boolean isEnough(Weighed weighed) {
        return weighed.weight() >= table.get(MatchFeature.ENOUGH_TO_BE_SHOWN).weight();
    }

    /** How many days apart incidents of one area may be. */
    int nearDays() {
        return table.get(MatchFeature.SAME_AREA_NEAR_DAYS).withinDays();
    }

    /** Whether it is enough wherever and whenever it happened. */
    boolean isEnoughAnywhere(Collection<Shared> shared) {
        boolean samePlace = shared.stream().anyMatch(each -> each.feature() == MatchFeature.SAME_PLACE);
        return isEnough(samePlace ? children(shared).and(said(MatchFeature.SAME_PLACE, "")) : children(shared));
    }

    Weighed weigh(Collection<Shared> shared, boolean sameArea, LocalDate mine, LocalDate theirs) {
        long apart = Math.abs(ChronoUnit.DAYS.between(mine, theirs));
        Weighed weighed = children(shared);
        if (sameArea && apart <= table.get(MatchFeature.SAME_AREA_SAME_DAY).withinDays()) {
            weighed = said(MatchFeature.SAME_AREA_SAME_DAY, "").and(weighed);
        } else if (sameArea && apart <= nearDays()) {
            weighed = said(MatchFeature.SAME_AREA_NEAR_DAYS, "").and(weighed);
        }
        boolean samePlace = shared.stream().anyMatch(each -> each.feature() == MatchFeature.SAME_PLACE);
        return samePlace && apart <= table.get(MatchFeature.SAME_PLACE).withinDays()
                ? said(MatchFeature.SAME_PLACE, "").and(weighed)
                : weighed;
    }

    /** The two children that are most alike count, not how many there are. */
    private Weighed children(Collection<Shared> shared) {
        return shared.stream()
                .filter(each -> each.mine() != MatchKeys.INCIDENT && each.theirs() != MatchKeys.INCIDENT)
                .collect(Collectors.groupingBy(each -> List.of(each.mine(), each.theirs())))
                .entrySet()
                .stream()
                .sorted(Comparator.comparing(pair -> pair.getKey().toString()))
                .map(pair -> child(pair.getKey().get(0), pair.getKey().get(1), pair.getValue()))
                .max(Comparator.comparing(Weighed::weight))
                .orElse(new Weighed(0, List.of()));
    }

    private Weighed child(int mine, int theirs, Collection<Shared> shared) {
        Weighed weighed = new Weighed(0, List.of());
        for (Set<MatchFeature> alternatives : OF_A_CHILD) {
            weighed = shared.stream()
                    .map(Shared::feature)
                    .filter(alternatives::contains)
                    .map(table::get)
                    .max(Comparator.comparing(Likeness::weight))
                    .map(best -> said(best.feature(), "Child %d here, child %d there: ".formatted(mine, theirs)))
                    .map(weighed::and)
                    .orElse(weighed);
        }
        return weighed;
    }

    private Weighed said(MatchFeature feature, String of) {
        Likeness likeness = table.get(feature);
        String why = of.isEmpty()
                ? likeness.why()
                : of
                        + Character.toLowerCase(likeness.why().charAt(0))
                        + likeness.why().substring(1);
        return new Weighed(likeness.weight(), List.of(new Reason(why, likeness.citation())));
    }
}
