package org.practicereview.publication;

import org.practicereview.workflow.StepKey;

/** The names this stage shares with {@code publication.bpmn}. */
public final class PublicationModel {

    /** When the copies become late; a timer of the model reads it. */
    public static final String COPIES_LAPSE_AT = "advanceCopiesLapseAt";

    /** When the report is released; a timer of the model waits for it. */
    public static final String RELEASE_AT = "releaseAt";

    /** What came of the release; a gateway of the model reads it. */
    public static final String OUTCOME = "outcome";

    static final String PROCESS = "Publication";
    static final StepKey DECIDE = new StepKey(PROCESS, "Task_DecideOnPublication");
    static final StepKey SEND_COPIES = new StepKey(PROCESS, "Task_SendAdvanceCopies");
    static final StepKey PUBLISH = new StepKey(PROCESS, "Task_PublishReport");
    static final StepKey HOLD = new StepKey(PROCESS, "Task_HoldRelease");
    static final StepKey SEND_REASONS = new StepKey(PROCESS, "Task_SendReasonsForNotPublishing");

    private PublicationModel() {}
}
