package org.practicereview.learning;

import java.util.List;
import java.util.UUID;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.CaseFiles;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.Matter;
import org.practicereview.casefile.Stage;
import org.practicereview.casefile.Timeline;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is learnt from a case: recommendations, actions, and the end. */
@Service
@Transactional
public class LearningService {

    private final Recommendations recommendations;
    private final CaseFiles caseFiles;
    private final Timeline timeline;

    LearningService(Recommendations recommendations, CaseFiles caseFiles, Timeline timeline) {
        this.recommendations = recommendations;
        this.caseFiles = caseFiles;
        this.timeline = timeline;
    }

    /** Learning begins. Doing it again changes nothing. */
    public void open(IncidentReference reference) {
        CaseFile file = caseFiles.lock(reference);
        if (file.stage() != Stage.ACTIONS_OPEN) {
            caseFiles.moveTo(file, Stage.ACTIONS_OPEN);
            timeline.add(file, null, "learning-begun", Matter.CASE, "Learning begins");
        }
    }

    void recorded(CaseFile file, UUID by, List<RecordRecommendations.Recommended> recommended) {
        recommendations.replace(file.id(), recommended);
        timeline.add(
                file,
                by,
                "recommendations-recorded",
                Matter.LEARNING,
                recommended.isEmpty() ? "No recommendations" : "Recommendations recorded: " + recommended.size());
    }

    void carriedOut(CaseFile file, UUID by) {
        timeline.add(file, by, "actions-carried-out", Matter.LEARNING, "Actions carried out");
    }

    void verified(CaseFile file, UUID by, boolean verified) {
        if (verified) {
            recommendations.verified(file.id());
            caseFiles.moveTo(file, Stage.ACTIONS_VERIFIED);
        }
        timeline.add(
                file,
                by,
                verified ? "actions-verified" : "actions-not-verified",
                Matter.LEARNING,
                verified ? "Actions verified" : "Actions not verified: more to do");
    }

    /** The end of the road. Closing it again changes nothing. */
    public void close(IncidentReference reference) {
        CaseFile file = caseFiles.lock(reference);
        if (file.stage() != Stage.CLOSED) {
            caseFiles.moveTo(file, Stage.CLOSED);
            timeline.add(file, null, "case-closed", Matter.CASE, "Case closed");
        }
    }
}
