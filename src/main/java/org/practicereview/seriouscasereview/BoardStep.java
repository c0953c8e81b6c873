package org.practicereview.seriouscasereview;

import java.util.List;
import java.util.Set;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.Matter;
import org.practicereview.workflow.Facts;
import org.practicereview.workflow.StepKey;
import org.practicereview.workflow.UserStep;

/** A step of a board that is recorded afterwards, by those who follow it in the area. */
abstract class BoardStep<F extends Record> implements UserStep<F> {

    private final StepKey key;
    private final Class<F> form;
    private final Matter matter;
    private final String whenDone;
    private final BoardReading reading;

    BoardStep(StepKey key, Class<F> form, Matter matter, String whenDone, BoardReading reading) {
        this.key = key;
        this.form = form;
        this.matter = matter;
        this.whenDone = whenDone;
        this.reading = reading;
    }

    BoardReading reading() {
        return reading;
    }

    @Override
    public Set<StepKey> keys() {
        return Set.of(key);
    }

    @Override
    public Class<F> form() {
        return form;
    }

    @Override
    public Matter matter() {
        return matter;
    }

    @Override
    public List<Facts> toRead(CaseFile file) {
        return reading.days(file);
    }

    @Override
    public String whenDone() {
        return whenDone;
    }
}
