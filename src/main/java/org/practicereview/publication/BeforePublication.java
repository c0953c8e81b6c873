package org.practicereview.publication;

import java.util.UUID;
import org.practicereview.casefile.CaseFile;
import org.practicereview.publication.text.TextVersion;
import org.practicereview.workflow.Beside;

/** Something that must be settled before copies of a text go, or before it is published. The case is locked. */
public interface BeforePublication {

    /**
     * Asked before copies of that text go.
     *
     * @param by who sends them
     * @throws org.practicereview.refusal.Conflict while it is not settled
     */
    default void beforeCopies(CaseFile file, TextVersion text, UUID by) {}

    /**
     * Asked before that text goes in place of a report, with the reasons for not publishing it.
     *
     * @throws org.practicereview.refusal.Conflict while it is not settled
     */
    default void beforeReasons(CaseFile file, TextVersion text) {}

    /**
     * Asked before that text is published, or its release is set.
     *
     * @param by who publishes
     * @throws org.practicereview.refusal.Conflict while it is not settled
     */
    void beforePublishing(CaseFile file, TextVersion text, UUID by);

    /** How far it is, for the steps that it keeps waiting. */
    Beside beside(CaseFile file, TextVersion text);
}
