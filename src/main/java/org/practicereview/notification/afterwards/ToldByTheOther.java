package org.practicereview.notification.afterwards;

import java.util.UUID;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.CaseFiles;
import org.practicereview.casefile.CaseLinks;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.LinkKind;
import org.practicereview.guidance.Guidance;
import org.practicereview.guidance.Obligation;
import org.practicereview.organisation.rows.AsTheService;
import org.practicereview.workflow.CaseWorkflow;
import org.springframework.stereotype.Component;

/** A case ended as a duplicate: it is linked to the other one, which tells of a child's death where that must be told (K2). */
@Component
class ToldByTheOther {

    private final CaseFiles files;
    private final CaseLinks links;
    private final CaseWorkflow workflow;
    private final Guidance guidance;

    ToldByTheOther(CaseFiles files, CaseLinks links, CaseWorkflow workflow, Guidance guidance) {
        this.files = files;
        this.links = links;
        this.workflow = workflow;
        this.guidance = guidance;
    }

    /** Whether there is such a case, and what was sent of it stands. */
    @AsTheService("a duplicate may be one of a case elsewhere")
    boolean isNotified(IncidentReference reference) {
        return files.find(reference)
                .filter(other -> other.notifiedAt() != null && other.stage().isCounted())
                .isPresent();
    }

    /** Whether somebody deals with the incident once this is withdrawn as a duplicate; other withdrawals need nobody. */
    @AsTheService("a duplicate may be one of a case elsewhere")
    boolean standsFor(Withdrawal withdrawal) {
        return withdrawal.duplicateOf() == null || isNotified(new IncidentReference(withdrawal.duplicateOf()));
    }

    /** A reference that names no case links nothing; whoever may not see the other case is not told which it is. */
    @AsTheService("a duplicate may be one of a case elsewhere")
    void link(CaseFile file, Withdrawal ended) {
        UUID by = ended.endedBy();
        if (ended.duplicateOf() != null && by != null) {
            files.find(new IncidentReference(ended.duplicateOf())).ifPresent(other -> link(file, other, by));
        }
    }

    private void link(CaseFile file, CaseFile other, UUID by) {
        links.link(file, other, LinkKind.DUPLICATE_OF, by);
        if (other.stage().isCounted() && tellsOfTheDeath(other)) {
            workflow.noChildDied(file.reference());
        }
    }

    private boolean tellsOfTheDeath(CaseFile other) {
        return other.incident().facts().isChildDeath()
                && guidance.findTimeLimit(Obligation.NOTIFY_CHILD_DEATH, other.edition())
                        .isPresent();
    }
}
