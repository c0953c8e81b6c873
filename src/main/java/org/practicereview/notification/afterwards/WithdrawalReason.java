package org.practicereview.notification.afterwards;

import org.practicereview.form.Labelled;

/** The only two reasons for which a sent notification is withdrawn (rule book, section 10, step 7). */
public enum WithdrawalReason implements Labelled {
    CRITERIA_NOT_MET("The incident does not meet the criteria"),
    DUPLICATE("The incident is notified in another case");

    private final String label;

    WithdrawalReason(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
