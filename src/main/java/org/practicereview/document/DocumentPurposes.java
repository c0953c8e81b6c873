package org.practicereview.document;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.Matter;
import org.practicereview.casefile.Stage;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.guidance.Route;
import org.springframework.stereotype.Component;

/** What a document that is added now may be for; what it is most likely for comes first. */
@Component
class DocumentPurposes {

    private static final Set<Stage> OF_A_REVIEW = EnumSet.range(Stage.LOCAL_REVIEW_DECIDED, Stage.ACTIONS_VERIFIED);

    /** From the end of a review on. */
    private static final Set<Stage> OF_LEARNING = EnumSet.range(Stage.PUBLISHED, Stage.ACTIONS_VERIFIED);

    private final PanelHasAsked panelHasAsked;

    DocumentPurposes(PanelHasAsked panelHasAsked) {
        this.panelHasAsked = panelHasAsked;
    }

    /** Nobody adds what cannot be read by whoever added it. */
    List<Purpose> offered(CaseFile file, Set<Matter> readable) {
        List<Purpose> offered = new ArrayList<>();
        addIf(offered, isLearntFrom(file), Purpose.LEARNING);
        if (hadRapidReview(file)) {
            addIf(offered, OF_A_REVIEW.contains(file.stage()), Purpose.REVIEW);
            addIf(offered, panelHasAsked.of(file), Purpose.PANEL_ANSWER);
            offered.add(Purpose.RAPID_REVIEW);
        }
        offered.removeIf(purpose -> !readable.contains(purpose.matter()));
        offered.add(Purpose.NOTIFICATION);
        return offered;
    }

    /**
     * What was chosen, or what is most likely where nothing was.
     *
     * @throws InvalidAnswers when that is not offered now
     */
    Purpose require(@Nullable Purpose chosen, CaseFile file, Set<Matter> readable) {
        List<Purpose> offered = offered(file, readable);
        if (chosen != null && !offered.contains(chosen)) {
            throw new InvalidAnswers(
                    "/purpose", "not-offered", "Choose what the document is for: not all of it is possible now");
        }
        return chosen == null ? offered.get(0) : chosen;
    }

    /** Whose readers read what is added for that: before sending it is a draft, whatever it is for. */
    static Matter matter(CaseFile file, Purpose purpose) {
        return purpose == Purpose.NOTIFICATION && isBeforeSending(file) ? Matter.NOTIFICATION_DRAFT : purpose.matter();
    }

    /** Also what has come to its end may be learnt from, in another learning review (L1). */
    private static boolean isLearntFrom(CaseFile file) {
        Stage stage = file.stage();
        return OF_LEARNING.contains(stage) || stage.isClosed() && stage.isCounted();
    }

    private static boolean hadRapidReview(CaseFile file) {
        return file.notifiedRoute() == Route.PANEL
                && !isBeforeSending(file)
                && file.stage().isCounted();
    }

    private static boolean isBeforeSending(CaseFile file) {
        return file.notifiedAt() == null || file.stage().isBeforeSending();
    }

    private static void addIf(List<Purpose> offered, boolean possible, Purpose purpose) {
        if (possible) {
            offered.add(purpose);
        }
    }
}
