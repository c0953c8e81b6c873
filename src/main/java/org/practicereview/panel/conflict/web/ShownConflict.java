package org.practicereview.panel.conflict.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.panel.conflict.MemberConflict;
import org.practicereview.panel.conflict.Verdict;
import org.practicereview.workflow.api.Coded;

/**
 * How a member of the Panel stands to a case.
 *
 * @param findings all that the comparison of declared interests said
 * @param version as the ETag has it
 */
@Schema(name = "PanelConflict")
record ShownConflict(
        UUID person,
        @Nullable String name,
        Coded<Verdict> verdict,
        Coded<MemberConflict.Basis> basis,
        String reason,
        List<String> findings,
        Instant since,
        int version,
        Map<String, String> links) {

    static ShownConflict of(IncidentReference reference, MemberConflict conflict, Map<UUID, String> names) {
        return new ShownConflict(
                conflict.person(),
                names.get(conflict.person()),
                Coded.of(conflict.verdict()),
                Coded.of(conflict.basis()),
                conflict.reason(),
                conflict.findings(),
                conflict.since(),
                conflict.version(),
                Map.of("self", "/api/v1/cases/" + reference + "/panel/conflicts/" + conflict.person()));
    }
}
