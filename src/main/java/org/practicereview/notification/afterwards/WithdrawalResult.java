package org.practicereview.notification.afterwards;

import org.practicereview.form.Labelled;

/** What came of a proposal to withdraw a notification. */
public enum WithdrawalResult implements Labelled {
    WITHDRAWN("The notification was withdrawn"),
    KEPT("The notification was kept"),
    DROPPED("The proposal ended, because the Panel answered");

    private final String label;

    WithdrawalResult(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
