package org.practicereview.adviser.edition;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.practicereview.adviser.KnownEdition;
import org.practicereview.adviser.edition.TouchedCases.TouchedCase;
import org.practicereview.form.page.QueryParameters;
import org.practicereview.guidance.Confidence;
import org.practicereview.guidance.Editions;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.workflow.api.ListParameters;
import org.practicereview.workflow.api.Listing;
import org.practicereview.workflow.api.Paged;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Editions and rules for machines; only the cases that a difference touches need a token. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Open tools")
class EditionsApi {

    private static final int LONGEST_CODE = 100;

    private final Editions editions;
    private final EditionComparison comparison;
    private final TouchedCases cases;
    private final RulePassports passports;
    private final CurrentPerson current;

    EditionsApi(
            Editions editions,
            EditionComparison comparison,
            TouchedCases cases,
            RulePassports passports,
            CurrentPerson current) {
        this.editions = editions;
        this.comparison = comparison;
        this.cases = cases;
        this.passports = passports;
        this.current = current;
    }

    @GetMapping("/editions")
    @SecurityRequirements
    @Operation(summary = "The editions that the service knows, the oldest first. Needs no token")
    Listing<KnownEdition> editions() {
        return whole(editions.all().stream().map(KnownEdition::of).toList());
    }

    @GetMapping("/editions/comparison")
    @TwoEditionsAsked
    @Parameter(
            name = "differences",
            in = ParameterIn.QUERY,
            description = "true: only rows that differ",
            schema = @Schema(implementation = Boolean.class))
    @SecurityRequirements
    @Operation(summary = "Two editions side by side, row by row. Needs no token")
    Comparison compare(@Parameter(hidden = true) @RequestParam Map<String, String> given) {
        QueryParameters parameters = new QueryParameters(given);
        boolean differencesOnly = parameters.flag("differences");
        TwoEditions two = two(parameters, given);
        return comparison.of(two.first(), two.second(), differencesOnly);
    }

    @GetMapping("/editions/comparison/cases")
    @TwoEditionsAsked
    @Paged
    @Operation(
            summary = "The open cases you may see that a difference touches",
            description =
                    "Those in which a date runs that the other edition sets otherwise; and those that began under the"
                            + " earlier edition and have yet to reach a step that the later one sets otherwise, where that is in"
                            + " force today or still to come: a step follows the edition of the day its clock starts.")
    Listing<TouchedCase> cases(@Parameter(hidden = true) @RequestParam Map<String, String> given) {
        QueryParameters parameters = new QueryParameters(given);
        ListParameters page = ListParameters.of(parameters);
        TwoEditions two = two(parameters, given);
        return Listing.of(
                cases.page(current.get(), two.first(), two.second(), page.page(), page.size()), touched -> touched);
    }

    @GetMapping("/rules")
    @Parameter(
            name = "confidence",
            in = ParameterIn.QUERY,
            description = "Only those of which we are as sure as that",
            schema = @Schema(implementation = Confidence.class))
    @SecurityRequirements
    @Operation(summary = "Every rule with how sure we are of it, where it stands and what applies it. Needs no token")
    Listing<RulePassport> rules(@Parameter(hidden = true) @RequestParam Map<String, String> given) {
        QueryParameters parameters = new QueryParameters(given);
        Confidence confidence = parameters.choice("confidence", Confidence.class);
        parameters.refuseIfAny();
        return whole(passports.all(confidence));
    }

    private TwoEditions two(QueryParameters parameters, Map<String, String> given) {
        parameters.text("first", LONGEST_CODE);
        parameters.text("second", LONGEST_CODE);
        parameters.refuseIfAny();
        return TwoEditions.of(given, editions);
    }

    private static <T> Listing<T> whole(List<T> items) {
        return Listing.whole(items);
    }
}
