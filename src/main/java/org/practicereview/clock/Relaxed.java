package org.practicereview.clock;

import org.practicereview.guidance.Citation;
import org.practicereview.guidance.Relaxation;

/**
 * What a dated overlay said of a limit when its clock started (RR19): the date stays, and not keeping it is information.
 *
 * @param overlay its code
 * @param because the overlay in words
 * @param note what was relaxed
 * @param citation where that stands
 */
public record Relaxed(String overlay, String because, String note, Citation citation) {

    static Relaxed by(Relaxation relaxation) {
        return new Relaxed(
                relaxation.overlay().code(), relaxation.overlay().name(), relaxation.note(), relaxation.citation());
    }
}
