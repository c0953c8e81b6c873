package org.practicereview.panel.consistency;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.practicereview.casefile.CaseAccess;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.Matter;
import org.practicereview.guidance.ComparableFeature;
import org.practicereview.guidance.DecisionFeature;
import org.practicereview.guidance.Guidance;
import org.practicereview.organisation.Person;
import org.practicereview.panel.consistency.DecidedRows.Decided;
import org.practicereview.refusal.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The nearest earlier decisions of the Panel by coded features, never by what is written. Advisory only: nothing follows from
 * them. A case from which a member is recused is not among them.
 */
@Service
public class ComparableDecisions {

    private static final int SHOWN = 5;

    /** So many are also compared by how each criterion was answered. */
    private static final int COMPARED_BY_CRITERION = 25;

    private final DecidedRows rows;
    private final Guidance guidance;
    private final CaseAccess access;

    ComparableDecisions(DecidedRows rows, Guidance guidance, CaseAccess access) {
        this.rows = rows;
        this.guidance = guidance;
        this.access = access;
    }

    /**
     * The nearest first; three statements, however many decisions there are.
     *
     * @throws NotFound when the case, or what the Panel deliberates of it, is not there for this person
     */
    @Transactional(readOnly = true)
    public List<ComparableDecision> to(Person person, IncidentReference reference) {
        CaseFile file = access.see(person, reference);
        if (!access.readable(person, file).containsAll(Set.of(Matter.PANEL_DELIBERATION, Matter.RAPID_REVIEW))) {
            throw new NotFound();
        }
        CodedCase own = rows.one(file.id());
        Map<DecisionFeature, ComparableFeature> weights = weights();
        List<Decided> near = rows.others(file.id(), access.visibleTo(person)).stream()
                .sorted(Comparator.comparing(
                        (Decided other) -> -compare(own, other, weights).likeness()))
                .limit(COMPARED_BY_CRITERION)
                .toList();
        Map<Long, Map<String, String>> criteria =
                rows.criteria(Stream.concat(Stream.of(own), near.stream().map(Decided::coded))
                        .map(CodedCase::id)
                        .toList());
        CodedCase ownWithCriteria = own.with(criteria.getOrDefault(own.id(), Map.of()));
        return near.stream()
                .map(other -> new Decided(
                        other.coded().with(criteria.getOrDefault(other.coded().id(), Map.of())),
                        other.reference(),
                        other.decidedOn(),
                        other.answer()))
                .map(other -> compare(ownWithCriteria, other, weights))
                .filter(compared -> compared.likeness() > 0)
                .sorted(Comparator.comparing((ComparableDecision compared) -> -compared.likeness()))
                .limit(SHOWN)
                .toList();
    }

    private static ComparableDecision compare(
            CodedCase own, Decided other, Map<DecisionFeature, ComparableFeature> weights) {
        int likeness = 0;
        List<String> shared = new ArrayList<>();
        for (Map.Entry<DecisionFeature, String> feature : own.features().entrySet()) {
            if (feature.getValue().equals(other.coded().features().get(feature.getKey()))) {
                ComparableFeature alike = weights.get(feature.getKey());
                likeness += alike.weight();
                shared.add(alike.why() + ": " + feature.getValue());
            }
        }
        ComparableFeature criterion = weights.get(DecisionFeature.CRITERION);
        for (String id : own.criteria().keySet().stream().sorted().toList()) {
            if (own.criteria().get(id).equals(other.coded().criteria().get(id))) {
                likeness += criterion.weight();
                shared.add(criterion.why() + ": " + id);
            }
        }
        return new ComparableDecision(other.reference(), other.decidedOn(), other.answer(), likeness, shared);
    }

    private Map<DecisionFeature, ComparableFeature> weights() {
        return Stream.of(DecisionFeature.values())
                .map(guidance::comparable)
                .collect(Collectors.toMap(
                        ComparableFeature::feature,
                        feature -> feature,
                        (one, other) -> one,
                        () -> new EnumMap<>(DecisionFeature.class)));
    }
}
