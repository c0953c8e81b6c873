package org.practicereview.guidance;

import org.practicereview.form.Labelled;

/** What can go on beside a case (L13, L16). */
public enum Proceedings implements Labelled {
    CRIMINAL("Criminal investigation or proceedings"),
    CORONIAL("Coroner's investigation or inquest"),
    FAMILY("Family court proceedings"),
    OTHER("Other proceedings");

    private final String label;

    Proceedings(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
