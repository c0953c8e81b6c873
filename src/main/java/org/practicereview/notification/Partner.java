package org.practicereview.notification;

import java.util.Arrays;
import java.util.Optional;
import org.practicereview.form.Labelled;
import org.practicereview.organisation.Role;
import org.practicereview.workflow.StepKey;

/** The three statutory safeguarding partners (A9). Each has a view on whether an incident is notified (N10). */
public enum Partner implements Labelled {
    LOCAL_AUTHORITY("Local authority", "LocalAuthority"),
    HEALTH("Health", "Health"),
    POLICE("Police", "Police");

    private final String label;
    private final String inModel;

    Partner(String label, String inModel) {
        this.label = label;
        this.inModel = inModel;
    }

    @Override
    public String label() {
        return label;
    }

    /** The role of those who speak for this partner. */
    public Role delegate() {
        return Role.valueOf("DELEGATED_PARTNER_" + name());
    }

    /** The step in which it gives its view. */
    StepKey givesView() {
        return SpineModel.step("Task_GiveView" + inModel);
    }

    /** The message that opens that step again. */
    String thinksAgain() {
        return "ViewReconsidered" + inModel;
    }

    static Optional<Partner> givingViewIn(StepKey key) {
        return Arrays.stream(values())
                .filter(partner -> partner.givesView().equals(key))
                .findFirst();
    }
}
