package org.practicereview.workflow.looks;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.practicereview.casefile.LookedAt;
import org.practicereview.workflow.api.Coded;
import org.practicereview.workflow.api.Moments;

/**
 * A look, for machines.
 *
 * @param which of several, such as the number of a document; empty where there is one
 */
@Schema(name = "Look")
record ShownLook(OffsetDateTime at, UUID person, String personName, Coded<LookedAt> what, String which) {

    static ShownLook of(SeenLook seen) {
        return new ShownLook(
                Moments.of(seen.look().at()),
                seen.look().person(),
                seen.name(),
                Coded.of(seen.look().what()),
                seen.look().which());
    }
}
