package org.practicereview.document;

import org.practicereview.casefile.Matter;
import org.practicereview.form.Labelled;

/** What a document of a case is for: that decides who reads it. The names are stored and never change. */
public enum Purpose implements Labelled {
    /** A draft until the notification, or the next one, is sent; from then on its readers read what is added, too. */
    NOTIFICATION(
            "Part of the notification",
            "everybody who was sent the notification reads it, and is told",
            Matter.NOTIFICATION),
    RAPID_REVIEW(
            "For the rapid review",
            "the partners read it now, the Panel from when it has the rapid review",
            Matter.RAPID_REVIEW),
    /** Read by the readers of the words of the answer. */
    PANEL_ANSWER("Answer to the Panel", "the partners and the Panel read it", Matter.RAPID_REVIEW),
    REVIEW(
            "For the review",
            "the partners and the reviewers read it, the Panel that of a national review",
            Matter.REVIEW),
    LEARNING("For learning: evidence of actions", "the partners and the local authority read it", Matter.LEARNING);

    private final String label;
    private final String readers;
    private final Matter matter;

    Purpose(String label, String readers, Matter matter) {
        this.label = label;
        this.readers = readers;
        this.matter = matter;
    }

    @Override
    public String label() {
        return label;
    }

    /** The choice with who will read it: to be seen before anything is shared. */
    public String withReaders() {
        return label + ": " + readers;
    }

    /** Whose readers read it, once the notification is sent. */
    Matter matter() {
        return matter;
    }
}
