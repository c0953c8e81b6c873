package org.practicereview.panel.conflict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.IncidentAreas;
import org.practicereview.casefile.LinkedArea;
import org.practicereview.casefile.LinkedAreas;
import org.practicereview.panel.conflict.ConflictRules.Finding;
import org.practicereview.rapidreview.KnownAgencies;
import org.springframework.stereotype.Component;

/** Compares declared interests with the areas, the agencies and the reference of a case. */
@Component
class Comparison {

    private final ConflictRules rules;
    private final LinkedAreas linked;
    private final KnownAgencies agencies;

    Comparison(ConflictRules rules, LinkedAreas linked, KnownAgencies agencies) {
        this.rules = rules;
        this.linked = linked;
        this.agencies = agencies;
    }

    /** The findings for each member who has one, the strongest first. */
    Map<UUID, List<Finding>> of(CaseFile file, List<Interest> interests) {
        if (interests.isEmpty()) {
            return Map.of();
        }
        Set<String> areas = areas(file);
        Supplier<Set<String>> names = () -> simplified(agencies.of(file));
        Map<UUID, List<Finding>> findings = new HashMap<>();
        for (Interest interest : interests) {
            Finding finding = judge(interest, file, areas, names);
            if (finding.verdict() != Verdict.NONE) {
                findings.computeIfAbsent(interest.person(), member -> new ArrayList<>())
                        .add(finding);
            }
        }
        findings.values()
                .forEach(of -> of.sort(Comparator.comparing(Finding::verdict).reversed()));
        return findings;
    }

    /** It names what the interest is in: two ties to one area by different agencies are two findings. */
    private Finding judge(Interest interest, CaseFile file, Set<String> areas, Supplier<Set<String>> agencies) {
        return rules.judge(
                        interest.kind(),
                        shared(interest, file, areas, agencies),
                        interest.yearsBefore(file.incident().incidentOn()))
                .in(Stream.of(interest.agency(), interest.area(), interest.reference())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", ")));
    }

    private static SharedWithCase shared(
            Interest interest, CaseFile file, Set<String> areas, Supplier<Set<String>> agencies) {
        if (file.reference().value().equals(interest.reference())) {
            return SharedWithCase.SAME_CASE;
        }
        if (file.leadArea().equals(interest.area())) {
            return SharedWithCase.LEAD_AREA;
        }
        if (interest.area() != null && areas.contains(interest.area())) {
            return SharedWithCase.OTHER_AREA;
        }
        return interest.agency() != null && agencies.get().contains(KnownAgencies.simplified(interest.agency()))
                ? SharedWithCase.SAME_AGENCY
                : SharedWithCase.NOTHING;
    }

    private Set<String> areas(CaseFile file) {
        IncidentAreas named = file.areas();
        Set<String> areas = Stream.of(named.incident(), named.residence(), named.placing())
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(HashSet::new));
        linked.of(file).stream().map(LinkedArea::area).forEach(areas::add);
        return areas;
    }

    private static Set<String> simplified(List<String> names) {
        return names.stream().map(KnownAgencies::simplified).collect(Collectors.toSet());
    }
}
