package org.practicereview.rapidreview.agency.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.rapidreview.agency.AgencyRequest;
import org.practicereview.rapidreview.agency.RequestState;
import org.practicereview.workflow.api.Coded;

/**
 * A request to an agency, for those who asked.
 *
 * @param account who answers by signing in, nothing where nobody has an account
 * @param dueReason why it is due on another day than first said
 * @param returns what the agency sent, the first version first
 * @param version as the ETag has it
 */
@Schema(name = "AgencyRequest")
record ShownRequest(
        int number,
        String agency,
        String contactName,
        String email,
        @Nullable UUID account,
        String about,
        LocalDate dueOn,
        @Nullable String dueReason,
        Coded<RequestState> state,
        @Nullable String endReason,
        Instant askedAt,
        List<ShownReturn> returns,
        int version,
        Map<String, String> links) {

    static ShownRequest of(IncidentReference reference, AgencyRequest request, List<ShownReturn> returns) {
        return new ShownRequest(
                request.number(),
                request.agency(),
                request.contactName(),
                request.email(),
                request.account(),
                request.about(),
                request.dueOn(),
                request.dueReason(),
                Coded.of(request.state()),
                request.endReason(),
                request.askedAt(),
                returns,
                request.version(),
                Map.of("self", address(reference, request)));
    }

    static String address(IncidentReference reference, AgencyRequest request) {
        return "/api/v1/cases/" + reference + "/rapid-review/agency-requests/" + request.number();
    }
}
