package org.practicereview.review;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.practicereview.casefile.CaseFile;
import org.practicereview.form.Labelled;
import org.practicereview.guidance.KindOfReview;
import org.practicereview.organisation.Role;

/** Which review: whose it is, and who does what for them. */
public enum ReviewKind implements Labelled {
    LOCAL_REVIEW(KindOfReview.LOCAL_REVIEW, Role.PARTNERSHIP_BUSINESS_MANAGER, Role.DELEGATED_PARTNERS),
    NATIONAL_REVIEW(KindOfReview.NATIONAL_REVIEW, Role.PANEL_SECRETARIAT, Set.of(Role.PANEL_SECRETARIAT));

    private final KindOfReview guidance;
    private final Role office;
    private final Set<Role> approvers;

    ReviewKind(KindOfReview guidance, Role office, Collection<Role> approvers) {
        this.guidance = guidance;
        this.office = office;
        this.approvers = Set.copyOf(approvers);
    }

    /** That of a case: the Panel's where it answered so, else the partners'. */
    public static ReviewKind of(CaseFile file) {
        return file.milestones().national() ? NATIONAL_REVIEW : LOCAL_REVIEW;
    }

    /** As the tables of the guidance name it. */
    public KindOfReview guidance() {
        return guidance;
    }

    /** Who runs it for those who commissioned it, and publishes its report (L6, P9). */
    public Role office() {
        return office;
    }

    /** Who keeps its records: that office, and the reviewer. */
    public Set<Role> keepers() {
        return Set.of(office, Role.REVIEWER);
    }

    /** Who decides on it, each for itself: on its reviewer, its terms of reference and its publication (L6, L7, L14, P7). */
    public Set<Role> approvers() {
        return approvers;
    }

    /** Those who commissioned it, and their office. */
    public Set<Role> commissioners() {
        Set<Role> commissioners = EnumSet.copyOf(approvers);
        commissioners.add(office);
        return commissioners;
    }

    @Override
    public String label() {
        return guidance.label();
    }
}
