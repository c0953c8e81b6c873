package org.practicereview.casefile;

import java.util.stream.Collectors;
import org.practicereview.form.Labelled;
import org.practicereview.guidance.IncidentFacts.ChildStatus;
import org.practicereview.guidance.Route;

/** How a case counts in statistics: deaths of care leavers are notified voluntarily and counted apart (N5). */
public enum Counting implements Labelled {
    WITH_THE_OTHERS("Counted with the others"),
    APART("Care leaver, voluntary: counted apart"),
    NOT_AT_ALL("Not counted: withdrawn or a duplicate");

    private static final String CARE_LEAVER = "(c.child_status = 'CARE_LEAVER' and (c.notified_route is null"
            + " or c.notified_route = 'SECRETARY_OF_STATE_AND_OFSTED' or c.stage = 'CLOSED_WITHOUT_RAPID_REVIEW'))";

    private static final String NOT_COUNTED = Stage.notCounted().stream()
            .map(stage -> "'" + stage.name() + "'")
            .collect(Collectors.joining(", ", "c.stage in (", ")"));

    private final String label;

    Counting(String label) {
        this.label = label;
    }

    /** How this case is counted. A care leaver under 18 whose case goes to the Panel counts as any child does. */
    public static Counting of(CaseFile file) {
        if (!file.stage().isCounted()) {
            return NOT_AT_ALL;
        }
        boolean careLeaver = file.incident().facts().status() == ChildStatus.CARE_LEAVER;
        Route route = file.notifiedRoute();
        boolean pastThePanel = route == null
                || route == Route.SECRETARY_OF_STATE_AND_OFSTED
                || file.stage() == Stage.CLOSED_WITHOUT_RAPID_REVIEW;
        return careLeaver && pastThePanel ? APART : WITH_THE_OTHERS;
    }

    /** Selects the cases that are counted this way, as {@link #of} decides it: a condition on {@code case_file c}. */
    String condition() {
        return switch (this) {
            case NOT_AT_ALL -> NOT_COUNTED;
            case APART -> "not (" + NOT_COUNTED + ") and " + CARE_LEAVER;
            case WITH_THE_OTHERS -> "not (" + NOT_COUNTED + ") and not " + CARE_LEAVER;
        };
    }

    @Override
    public String label() {
        return label;
    }
}
