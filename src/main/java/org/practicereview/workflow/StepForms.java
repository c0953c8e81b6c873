package org.practicereview.workflow;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.LateWork;
import org.practicereview.casefile.MayBeLate;
import org.practicereview.form.Form;
import org.springframework.stereotype.Component;

/** The questions of a step for one case, with the choices that depend on it. */
@Component
public class StepForms {

    private final LateWork lateWork;

    StepForms(LateWork lateWork) {
        this.lateWork = lateWork;
    }

    /**
     * To be answered: a step that may be late offers those who may approve that.
     *
     * @param by who answers
     */
    public Form of(UserStep<?> step, CaseFile file, UUID by) {
        return offering(step, file, by);
    }

    /** To be read: what anybody may have answered. */
    public Form toRead(UserStep<?> step, CaseFile file) {
        return offering(step, file, null);
    }

    private Form offering(UserStep<?> step, CaseFile file, @Nullable UUID by) {
        Form form = step.formFor(file);
        return form.asks(MayBeLate.APPROVED_BY)
                ? lateWork.asked(form, file, step.obligation().orElseThrow(), by)
                : form;
    }
}
