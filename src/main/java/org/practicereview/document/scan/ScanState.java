package org.practicereview.document.scan;

import org.practicereview.form.Labelled;

/** What is known of malware in a file. */
public enum ScanState implements Labelled {
    CLEAN("No malware found"),
    /** There is no scanner: the file is kept, marked and held. */
    NOT_SCANNED("Not scanned"),
    /** The scanner does not answer: only whoever uploaded the file gets it until then. */
    WAITING("Waits for the scanner"),
    INFECTED("Malware found");

    private final String label;

    ScanState(String label) {
        this.label = label;
    }

    /** Whether a scanner has yet to say what it is. */
    public boolean isOpen() {
        return this == NOT_SCANNED || this == WAITING;
    }

    @Override
    public String label() {
        return label;
    }
}
