package org.practicereview.review;

import java.util.Collection;
import java.util.Set;
import org.practicereview.form.Labelled;
import org.practicereview.organisation.Role;

/** Which review. */
public enum ReviewKind implements Labelled {
    LOCAL_REVIEW(
            "Local child safeguarding practice review", Role.PARTNERSHIP_BUSINESS_MANAGER, Role.DELEGATED_PARTNERS),
    NATIONAL_REVIEW(
            "National child safeguarding practice review", Role.PANEL_SECRETARIAT, Set.of(Role.PANEL_SECRETARIAT));

    private final String label;
    private final Role office;
    private final Set<Role> approvers;

    ReviewKind(String label, Role office, Collection<Role> approvers) {
        this.label = label;
        this.office = office;
        this.approvers = Set.copyOf(approvers);
    }

    /** Who runs it for those who commissioned it (L6, P9). */
    public Role office() {
        return office;
    }

    /** Who keeps its records: that office, and the reviewer. */
    public Set<Role> keepers() {
        return Set.of(office, Role.REVIEWER);
    }

    /** Who must approve its terms of reference, each for itself (L7, P7). */
    public Set<Role> approvers() {
        return approvers;
    }

    @Override
    public String label() {
        return label;
    }
}
