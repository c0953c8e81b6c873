package org.practicereview.guidance;

import org.practicereview.form.Labelled;

/** Where an incident goes (rule book, section 1.3). */
public enum Route implements Labelled {
    /** Notified to the Panel; a rapid review follows. */
    PANEL("Notify the Panel (a rapid review follows)"),
    /** Deaths of looked-after children without suspicion, and of care leavers: no rapid review (N3, N5). */
    SECRETARY_OF_STATE_AND_OFSTED("Notify the Secretary of State and Ofsted only (no rapid review)"),
    /** Before 29 June 2018: the board may go on to a serious case review. */
    OFSTED_AND_LSCB("Notify Ofsted and the Local Safeguarding Children Board"),
    /** Deaths of looked-after children without suspicion under Working Together 2013. */
    OFSTED("Notify Ofsted"),
    NOT_NOTIFIED("Do not notify");

    private final String label;

    Route(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
