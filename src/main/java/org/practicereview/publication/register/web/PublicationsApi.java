package org.practicereview.publication.register.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.practicereview.calendar.England;
import org.practicereview.casefile.PageOf;
import org.practicereview.form.Csv;
import org.practicereview.form.page.QueryParameters;
import org.practicereview.guidance.LearningTerms;
import org.practicereview.guidance.LearningTheme;
import org.practicereview.publication.register.PublicRegister;
import org.practicereview.publication.register.PublicRegister.PublicReport;
import org.practicereview.publication.register.RegisterEntry;
import org.practicereview.publication.register.RegisterSearch;
import org.practicereview.publication.text.PublicText;
import org.practicereview.workflow.api.ListParameters;
import org.practicereview.workflow.api.Listing;
import org.practicereview.workflow.api.Paged;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The public register for machines, without a token. */
@RestController
@RequestMapping(path = "/api/v1/publications")
@Tag(name = "Open tools")
class PublicationsApi {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final PublicRegister register;
    private final PublicAddresses addresses;
    private final LearningTerms terms;

    PublicationsApi(PublicRegister register, PublicAddresses addresses, LearningTerms terms) {
        this.register = register;
        this.addresses = addresses;
        this.terms = terms;
    }

    /**
     * A published report with its text.
     *
     * @param reviewer who led the review, nothing where that is not named
     * @param hash of the text
     * @param replacedOn nothing where it stands as it was published first
     * @param replacedBecause why, as everybody is told
     */
    @Schema(name = "PublishedReport")
    record ShownReport(
            ShownPublication publication,
            @Nullable String reviewer,
            List<PublicText.Part> parts,
            String hash,
            @Nullable LocalDate replacedOn,
            @Nullable String replacedBecause) {}

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Paged
    @SecurityRequirements
    @Parameter(name = "text", in = ParameterIn.QUERY, description = "Words of the report")
    @Parameter(name = "area", in = ParameterIn.QUERY, description = "The code of the area")
    @Parameter(name = "year", in = ParameterIn.QUERY, schema = @Schema(type = "integer"))
    @Parameter(name = "theme", in = ParameterIn.QUERY, description = "A code of the themes of learning")
    @Operation(summary = "Published reports, the newest first. Needs no token")
    ResponseEntity<Listing<ShownPublication>> list(@Parameter(hidden = true) @RequestParam Map<String, String> given) {
        QueryParameters parameters = new QueryParameters(given);
        RegisterSearch search = SearchParameters.of(parameters, terms);
        ListParameters list = ListParameters.of(parameters);
        parameters.refuseIfAny();
        PageOf<RegisterEntry> found = register.search(search, list.page(), list.size());
        Map<String, String> names = addresses.areas(found.items());
        return ResponseEntity.ok()
                .cacheControl(PublicCaching.BRIEFLY)
                .body(Listing.of(
                        found, entry -> ShownPublication.of(entry, names.get(entry.slug()), addresses.page(entry))));
    }

    @GetMapping(path = "/{slug}", produces = MediaType.APPLICATION_JSON_VALUE)
    @SecurityRequirements
    @Operation(summary = "One of them with its text; 410 where it was taken down. Needs no token")
    ResponseEntity<ShownReport> report(@PathVariable String slug) {
        PublicReport report = register.report(slug);
        return ResponseEntity.ok()
                .cacheControl(PublicCaching.BRIEFLY)
                .body(new ShownReport(
                        ShownPublication.of(
                                report.entry(), addresses.area(report.entry()), addresses.page(report.entry())),
                        report.text().reviewer(),
                        report.text().parts(),
                        report.version().hash(),
                        report.replaced() == null
                                ? null
                                : England.dayOf(report.replaced().at()),
                        report.replaced() == null ? null : report.replaced().note()));
    }

    @GetMapping(path = "/open-data.csv", produces = "text/csv")
    @SecurityRequirements
    @Operation(summary = "All of them as a file for spreadsheets. Needs no token")
    ResponseEntity<byte[]> openData(@Parameter(hidden = true) @RequestParam Map<String, String> given) {
        new QueryParameters(given).refuseIfAny();
        List<RegisterEntry> all = register.all();
        Map<String, String> names = addresses.areas(all);
        String rows = all.stream()
                .map(entry -> Csv.row(List.of(
                        entry.slug(),
                        entry.title(),
                        entry.extent().label(),
                        names.get(entry.slug()),
                        entry.themes().stream().map(LearningTheme::words).collect(Collectors.joining("; ")),
                        entry.publishedOn().toString(),
                        entry.availableUntil().toString(),
                        addresses.page(entry))))
                .collect(Collectors.joining(
                        "",
                        Csv.BYTE_ORDER_MARK
                                + Csv.row(List.of(
                                        "id",
                                        "title",
                                        "kind",
                                        "area",
                                        "themes",
                                        "published on",
                                        "available until",
                                        "page")),
                        ""));
        return ResponseEntity.ok()
                .cacheControl(PublicCaching.BRIEFLY)
                .contentType(CSV)
                .body(rows.getBytes(StandardCharsets.UTF_8));
    }
}
