package org.practicereview.rapidreview.agency.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.practicereview.rapidreview.agency.AgencyAnswers.Asked;
import org.practicereview.rapidreview.agency.AgencySummary;
import org.practicereview.rapidreview.agency.RequestState;
import org.practicereview.workflow.api.Coded;
import tools.jackson.databind.JsonNode;

/**
 * A request as its agency sees it.
 *
 * @param draft what was typed so far
 * @param correction why the last version was sent back, nothing where it was not
 * @param open whether it can be answered now
 * @param draftVersion as the ETag has it
 */
@Schema(name = "AskedOfAgency")
record ShownQuestion(
        String reference,
        int number,
        String agency,
        String about,
        LocalDate dueOn,
        Coded<RequestState> state,
        boolean open,
        @Schema(implementation = AgencySummary.class) JsonNode draft,
        @Nullable String correction,
        List<ShownReturn> sent,
        int draftVersion,
        Map<String, String> links) {

    static ShownQuestion of(Asked asked) {
        return new ShownQuestion(
                asked.reference().value(),
                asked.request().number(),
                asked.request().agency(),
                asked.request().about(),
                asked.request().dueOn(),
                Coded.of(asked.request().state()),
                asked.open(),
                asked.draft().answers(),
                asked.correction(),
                asked.sent().stream().map(ShownReturn::of).toList(),
                asked.draft().version(),
                Map.of("self", address(asked)));
    }

    static String address(Asked asked) {
        return "/api/v1/returns/" + asked.reference() + "/" + asked.request().number();
    }
}
