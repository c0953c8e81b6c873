package org.practicereview.adviser.route;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import org.practicereview.adviser.QueryAnswers;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The threshold adviser for machines, without a token. */
@RestController
@RequestMapping(path = "/api/v1/adviser/route", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Open tools")
class RouteApi {

    private final RouteAdviser adviser;
    private final QueryAnswers answers;

    RouteApi(RouteAdviser adviser, QueryAnswers answers) {
        this.adviser = adviser;
        this.answers = answers;
    }

    @GetMapping
    @RouteParameters
    @SecurityRequirements
    @Operation(
            summary =
                    "Where an incident goes by the edition of the day: route, duty, who notifies whom, forms and dates."
                            + " Needs no token and keeps nothing")
    RouteAdvice advise(@Parameter(hidden = true) @RequestParam Map<String, String> given) {
        return adviser.advise(answers.read(given, RouteQuestion.class));
    }
}
