package org.practicereview.workflow.progress;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.practicereview.workflow.picture.Progress;
import org.practicereview.workflow.picture.Step;

/**
 * Where a case stands in one process.
 *
 * @param process the process
 * @param progress what is done, open and late
 * @param shown the processes whose own steps the reader may read
 */
public record ProcessProgress(DrawnProcess process, Progress progress, Set<String> shown) {

    /** The picture of the process with the way the case took, as an SVG document. */
    public String picture() {
        return process.picture().of(progress);
    }

    /** The steps of the process in words, in order, with what became of each in the case. */
    public List<Step> steps() {
        return process.picture().steps().of(progress);
    }

    /** The process which that step is, where it is one of its own that the reader may read. */
    public Optional<String> calledBy(Step step) {
        return Optional.ofNullable(process.called().get(step.id())).filter(shown::contains);
    }

    /** Whether anything in it has begun. */
    public boolean hasBegun() {
        return !(progress.done().isEmpty()
                && progress.current().isEmpty()
                && progress.late().isEmpty());
    }
}
