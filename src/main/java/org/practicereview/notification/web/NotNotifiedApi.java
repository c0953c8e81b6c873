package org.practicereview.notification.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.Stage;
import org.practicereview.form.page.QueryParameters;
import org.practicereview.notification.NotNotifiedRegister;
import org.practicereview.notification.View;
import org.practicereview.notification.web.ShownChange.RuleSays;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.workflow.api.Coded;
import org.practicereview.workflow.api.ListParameters;
import org.practicereview.workflow.api.Listing;
import org.practicereview.workflow.api.Paged;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The register of incidents that were considered and not notified, for machines. */
@RestController
@RequestMapping(path = "/api/v1/not-notified", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Cases")
class NotNotifiedApi {

    private final CurrentPerson current;
    private final NotNotifiedRegister register;

    NotNotifiedApi(CurrentPerson current, NotNotifiedRegister register) {
        this.current = current;
        this.register = register;
    }

    /**
     * One incident of the register.
     *
     * @param rule what the rules said of the incident when it was decided
     * @param reopenedOn since when it is weighed again; nothing while it is not
     * @param stage where it is now
     * @param views how many partners thought what
     * @param links the case
     */
    record NotNotified(
            String reference,
            String area,
            String place,
            LocalDate incidentOn,
            LocalDate decidedOn,
            String decidedBy,
            String reasons,
            RuleSays rule,
            @Nullable LocalDate reopenedOn,
            Coded<Stage> stage,
            Map<View, Integer> views,
            Map<String, String> links) {

        static NotNotified of(NotNotifiedRegister.Entry entry) {
            return new NotNotified(
                    entry.reference(),
                    entry.areaCode(),
                    entry.place(),
                    entry.incidentOn(),
                    entry.decidedOn(),
                    entry.decidedBy(),
                    entry.reasons(),
                    RuleSays.of(entry.rule()),
                    entry.reopenedOn(),
                    Coded.of(entry.stage()),
                    entry.views(),
                    Map.of("case", "/api/v1/cases/" + entry.reference()));
        }
    }

    @GetMapping
    @Paged
    @Parameter(name = "area", in = ParameterIn.QUERY, description = "only of that area")
    @Parameter(name = "year", in = ParameterIn.QUERY, description = "only decisions of that year")
    @Operation(summary = "Incidents of your areas that were considered and not notified, the latest decision first")
    Listing<NotNotified> register(@Parameter(hidden = true) @RequestParam Map<String, String> given) {
        QueryParameters parameters = new QueryParameters(given);
        String area = parameters.text("area", 40);
        Integer year = parameters.year("year", NotNotifiedRegister.FIRST_YEAR);
        ListParameters list = ListParameters.of(parameters);
        parameters.refuseIfAny();
        return Listing.of(register.page(current.get(), area, year, list.page(), list.size()), NotNotified::of);
    }
}
