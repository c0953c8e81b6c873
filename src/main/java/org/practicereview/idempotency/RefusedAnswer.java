package org.practicereview.idempotency;

import java.util.List;
import org.practicereview.form.AnswerError;
import org.practicereview.refusal.Conflict;
import org.practicereview.refusal.Refusal;
import org.practicereview.refusal.StaleOnPage;

/** A refusal that a page shows beside an answer of its form, so that nothing that was typed is lost. */
public final class RefusedAnswer extends RuntimeException {

    private final String pointer;
    private final Refusal why;

    /**
     * Refuses.
     *
     * @param pointer the answer, or nothing where it is none of them
     */
    public RefusedAnswer(String pointer, Refusal why) {
        super(why.getMessage(), null, false, false);
        this.pointer = pointer;
        this.why = why;
    }

    /** Does the work; where the state of things forbids it, the page says so beside that answer. */
    public static void whereForbidden(String pointer, Runnable work) {
        try {
            work.run();
        } catch (StaleOnPage stale) {
            throw stale;
        } catch (Conflict conflict) {
            throw new RefusedAnswer(pointer, conflict);
        }
    }

    int status() {
        return why.kind().status();
    }

    List<AnswerError> errors() {
        return List.of(new AnswerError(pointer, why.code(), why.getMessage()));
    }
}
