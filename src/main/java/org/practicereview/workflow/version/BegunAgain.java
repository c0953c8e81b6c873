package org.practicereview.workflow.version;

import java.util.Set;
import org.practicereview.casefile.CaseFile;

/**
 * What becomes of a case that stands at a step of an earlier model which its present model draws at another place, so that
 * the engine cannot move it there: a part of it begins again. The room whose model it is says which.
 */
public interface BegunAgain {

    /** The model, earlier and present. */
    String model();

    /**
     * The places where a case may stand in the earlier model: steps, and gateways at which branches wait for each
     * other.
     */
    Set<String> from();

    /** A step that stands at the same place in both models, over which the case is moved. */
    String over();

    /** What begins again in the present model. */
    String at();

    /** What has to be put back of the case; the case is locked. */
    default void putBack(CaseFile file) {}
}
