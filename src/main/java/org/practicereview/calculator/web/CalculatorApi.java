package org.practicereview.calculator.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.practicereview.calculator.Asked;
import org.practicereview.calculator.DeadlineCalculator;
import org.practicereview.calculator.KnownLimits;
import org.practicereview.form.FormReader;
import org.practicereview.form.page.QueryParameters;
import org.practicereview.guidance.Editions;
import org.practicereview.guidance.Obligation;
import org.practicereview.workflow.api.Coded;
import org.practicereview.workflow.api.Listing;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/** Dates and limits for whoever asks, without a token. Nothing is kept. */
@RestController
@RequestMapping(path = "/api/v1/calculator", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Calculator")
@SecurityRequirements
class CalculatorApi {

    private final DeadlineCalculator calculator;
    private final KnownLimits limits;
    private final Editions editions;
    private final FormReader reader;
    private final ObjectMapper json;

    CalculatorApi(
            DeadlineCalculator calculator,
            KnownLimits limits,
            Editions editions,
            FormReader reader,
            ObjectMapper json) {
        this.calculator = calculator;
        this.limits = limits;
        this.editions = editions;
        this.reader = reader;
        this.json = json;
    }

    @GetMapping("/deadlines")
    @Operation(
            summary = "Work out a date: no token needed, nothing is kept",
            description =
                    "For NOTIFY and TELL_PARTNERS give awareOn and, where it is known, abuseSuspectedOn: the later of the"
                            + " two starts the clock. For every other obligation give startedOn. Limits in hours need a time.")
    @Parameter(
            name = "obligation",
            in = ParameterIn.QUERY,
            required = true,
            description = "What must be done",
            schema = @Schema(implementation = Obligation.class))
    @Parameter(
            name = "startedOn",
            in = ParameterIn.QUERY,
            example = "2026-04-20",
            description = "The day that starts it, or that it is counted back from: 2026-04-20, or with a time"
                    + " 2026-04-20T09:30, with or without an offset")
    @Parameter(
            name = "time",
            in = ParameterIn.QUERY,
            example = "09:30",
            description = "The time of that day in England, or with an offset 09:30+01:00")
    @Parameter(
            name = "incidentOn",
            in = ParameterIn.QUERY,
            description = "The day of the incident; starts no clock",
            schema = @Schema(implementation = LocalDate.class))
    @Parameter(
            name = "awareOn",
            in = ParameterIn.QUERY,
            description = "The day the local authority became aware of it; where the time matters, put it into time",
            schema = @Schema(implementation = LocalDate.class, example = "2026-04-20"))
    @Parameter(
            name = "abuseSuspectedOn",
            in = ParameterIn.QUERY,
            description = "The day abuse or neglect was first known or suspected",
            schema = @Schema(implementation = LocalDate.class))
    @Parameter(
            name = "doneOn",
            in = ParameterIn.QUERY,
            description = "The day it was done, to see whether in time",
            schema = @Schema(implementation = LocalDate.class))
    @Parameter(
            name = "edition",
            in = ParameterIn.QUERY,
            example = "WT2023",
            description = "Code of an edition (GET /editions), instead of the one in force on the day that starts it")
    ShownAnswer deadline(@Parameter(hidden = true) @RequestParam Map<String, String> given) {
        return ShownAnswer.of(calculator.answer(reader.read(answers(given), Asked.class)));
    }

    @GetMapping("/limits")
    @Operation(summary = "Every time limit of every edition, each with where it stands")
    @Parameter(
            name = "obligation",
            in = ParameterIn.QUERY,
            description = "Only those of this obligation",
            schema = @Schema(implementation = Obligation.class))
    @Parameter(
            name = "edition",
            in = ParameterIn.QUERY,
            example = "WT2023",
            description = "Only those of this edition, by its code (GET /editions)")
    Listing<ShownLimit> limits(@Parameter(hidden = true) @RequestParam Map<String, String> given) {
        QueryParameters parameters = new QueryParameters(given);
        Obligation obligation = parameters.choice("obligation", Obligation.class);
        String edition = parameters.oneOf(
                "edition", editions.all().stream().map(known -> known.code()).toList());
        parameters.refuseIfAny();
        List<ShownLimit> items = limits.of(obligation, edition).stream()
                .map(CalculatorApi::shown)
                .toList();
        return Listing.whole(items);
    }

    /** A start with a time in it is a day and a time. */
    private ObjectNode answers(Map<String, String> given) {
        ObjectNode answers = json.createObjectNode();
        given.forEach(answers::put);
        String start = given.getOrDefault("startedOn", "");
        int time = start.indexOf('T');
        if (time > 0 && !given.containsKey("time")) {
            answers.put("startedOn", start.substring(0, time));
            // a plus sign that was not encoded arrives as a blank
            answers.put("time", start.substring(time + 1).replace(' ', '+'));
        }
        return answers;
    }

    private static ShownLimit shown(KnownLimits.KnownLimit known) {
        return new ShownLimit(
                Coded.of(known.obligation()),
                known.edition().code(),
                known.limit() != null,
                known.limit() == null ? null : Limit.of(known.limit()),
                known.toldOnBreach().stream().map(Coded::of).toList(),
                ShownCitation.of(known.citation()));
    }
}
