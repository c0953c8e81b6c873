package org.practicereview.reviewer.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.practicereview.reviewer.CheckState;
import org.practicereview.reviewer.Keeping;
import org.practicereview.reviewer.RegisterForm;
import org.practicereview.reviewer.SeenReviewer;
import org.practicereview.workflow.api.Coded;

/**
 * What the register says of a reviewer.
 *
 * @param entry as it is sent to change it, nothing where the register says nothing
 * @param checks the state of each of its checks, in their order
 * @param keeping what of it you may change
 * @param version as the ETag has it
 */
@Schema(name = "RegisteredReviewer")
record ShownReviewer(
        UUID person,
        String name,
        @Nullable RegisterForm entry,
        List<Coded<CheckState>> checks,
        LocalDate nextAvailable,
        Keeping keeping,
        int version,
        Map<String, String> links) {

    static ShownReviewer of(SeenReviewer seen, LocalDate today) {
        return new ShownReviewer(
                seen.person(),
                seen.name(),
                seen.entered() ? RegisterForm.of(seen.entry()) : null,
                seen.entry().checks().stream()
                        .map(check -> Coded.of(check.on(today)))
                        .toList(),
                seen.entry().nextAvailable(today),
                seen.keeping(),
                seen.entry().version(),
                Map.of("self", "/api/v1/reviewers/" + seen.person()));
    }
}
