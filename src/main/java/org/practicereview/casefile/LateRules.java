package org.practicereview.casefile;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.practicereview.guidance.Decisions;
import org.practicereview.guidance.Obligation;
import org.practicereview.organisation.Role;
import org.springframework.stereotype.Component;

/** What the table of late work says: who approves that something is late, and whose readers may know why (T4, C3). */
@Component
public class LateRules {

    private final Map<Obligation, Set<Role>> approvers;
    private final Map<Obligation, Set<Role>> approversOfNational;
    private final Map<Obligation, Matter> readWith;

    /**
     * Reads the whole table, so that a role or a matter that nobody knows is found at the start of the service.
     *
     * @throws IllegalStateException when it names other readers under a national review: nothing could tell them apart
     */
    LateRules(Decisions decisions) {
        this.approvers = approvers(decisions, false);
        this.approversOfNational = approvers(decisions, true);
        this.readWith = new EnumMap<>(Obligation.class);
        for (Obligation obligation : Obligation.values()) {
            readWith.put(obligation, readWith(decisions, obligation));
        }
    }

    /** The roles that may approve that this is done late. */
    Set<Role> approvers(Obligation obligation, boolean nationalReview) {
        return (nationalReview ? approversOfNational : approvers).get(obligation);
    }

    /** What was done late, as far as readers of these parts of a case may know why: those of the step that was. */
    public Set<Obligation> knownWhyLate(Set<Matter> readable) {
        return readWith.keySet().stream()
                .filter(obligation -> readable.contains(readWith.get(obligation)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Map<Obligation, Set<Role>> approvers(Decisions decisions, boolean nationalReview) {
        Map<Obligation, Set<Role>> roles = new EnumMap<>(Obligation.class);
        for (Obligation obligation : Obligation.values()) {
            roles.put(
                    obligation,
                    Arrays.stream(cell(decisions, obligation, nationalReview, "approvedBy")
                                    .split(", "))
                            .map(Role::valueOf)
                            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class))));
        }
        return roles;
    }

    /** Whose readers may know why: the same, whether the review is a national one or not. */
    private static Matter readWith(Decisions decisions, Obligation obligation) {
        Matter matter = Matter.valueOf(cell(decisions, obligation, false, "readWith"));
        Matter ofNational = Matter.valueOf(cell(decisions, obligation, true, "readWith"));
        if (matter != ofNational) {
            throw new IllegalStateException(
                    "LateWork reads why %s was late with %s, but under a national review with %s: it must be the same part"
                            .formatted(obligation, matter, ofNational));
        }
        return matter;
    }

    private static String cell(Decisions decisions, Obligation obligation, boolean nationalReview, String column) {
        return (String) decisions
                .one("LateWork", Map.of("obligation", obligation.name(), "nationalReview", nationalReview))
                .get(column);
    }
}
