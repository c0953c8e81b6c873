package org.practicereview.notification;

import java.util.List;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.IncidentAreas;
import org.practicereview.casefile.Matter;
import org.practicereview.guidance.Guidance;
import org.practicereview.guidance.Notifier;
import org.practicereview.notification.RightAuthority.Standing;
import org.practicereview.organisation.Areas;
import org.practicereview.workflow.view.CaseNotice;
import org.practicereview.workflow.view.CaseNotices;
import org.practicereview.workflow.view.SeenCase;
import org.springframework.stereotype.Service;

/** Says of each case whether the right local authority leads it; the decision table knows which that is. */
@Service
public class Authorities implements CaseNotices {

    private final Guidance guidance;
    private final Areas areas;

    Authorities(Guidance guidance, Areas areas) {
        this.guidance = guidance;
        this.areas = areas;
    }

    /** Which authority is the right one for what is known now. */
    public RightAuthority of(CaseFile file) {
        Notifier rule = guidance.notifier(file.incident().facts(), file.edition());
        String right = switch (rule.who()) {
            case AREA_OF_INCIDENT -> file.areas().incident();
            case AREA_OF_RESIDENCE -> file.areas().residence();
            case NOBODY -> null;
        };
        if (right == null || right.equals(file.leadArea())) {
            return new RightAuthority(rule, Standing.RIGHT, null, null, null);
        }
        String leads = areas.nameOf(file.leadArea());
        return right.equals(IncidentAreas.NOT_LISTED)
                ? new RightAuthority(rule, Standing.NOT_LISTED, leads, null, null)
                : new RightAuthority(rule, Standing.ANOTHER_AREA, leads, right, areas.nameOf(right));
    }

    @Override
    public List<CaseNotice> of(SeenCase seen) {
        if (seen.file().stage().isOver() || !seen.mayRead(Matter.NOTIFICATION_DRAFT)) {
            return List.of();
        }
        RightAuthority authority = of(seen.file());
        return authority.isWrong()
                ? List.of(new CaseNotice(
                        "wrong-authority", authority.warning(), authority.rule().citation()))
                : List.of();
    }
}
