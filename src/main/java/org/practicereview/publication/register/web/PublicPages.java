package org.practicereview.publication.register.web;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.practicereview.calendar.England;
import org.practicereview.casefile.PageOf;
import org.practicereview.form.page.QueryParameters;
import org.practicereview.guidance.LearningTerms;
import org.practicereview.organisation.Areas;
import org.practicereview.publication.register.PublicRegister;
import org.practicereview.publication.register.PublicRegister.PublicReport;
import org.practicereview.publication.register.RegisterEntry;
import org.practicereview.publication.register.RegisterSearch;
import org.practicereview.workflow.web.Paging;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;

/** The public register: its list, each report as a page and as a PDF, and the feed. */
@Controller
@RequestMapping("/publications")
class PublicPages {

    /** What the list is narrowed by. */
    private static final Map<String, String> FIELDS =
            Map.of("text", "Words of the report", "area", "Area", "year", "Year of publication", "theme", "Theme");

    private static final MediaType ATOM = new MediaType("application", "atom+xml", StandardCharsets.UTF_8);

    private final PublicRegister register;
    private final PublicAddresses addresses;
    private final PublicationFeed feed;
    private final PublicCaching caching;
    private final PublicPdf pdf;
    private final Areas areas;
    private final LearningTerms terms;
    private final Clock clock;

    PublicPages(
            PublicRegister register,
            PublicAddresses addresses,
            PublicationFeed feed,
            PublicCaching caching,
            PublicPdf pdf,
            Areas areas,
            LearningTerms terms,
            Clock clock) {
        this.register = register;
        this.addresses = addresses;
        this.feed = feed;
        this.caching = caching;
        this.pdf = pdf;
        this.areas = areas;
        this.terms = terms;
        this.clock = clock;
    }

    @GetMapping
    String list(@RequestParam Map<String, String> given, HttpServletResponse response, Model model) {
        QueryParameters parameters = new QueryParameters(given, FIELDS);
        RegisterSearch search = SearchParameters.of(parameters, terms);
        Map<String, String> narrowing = new LinkedHashMap<>();
        List.of("text", "area", "year", "theme").forEach(name -> narrowing.put(name, given.getOrDefault(name, "")));
        Paging paging = Paging.of(parameters, narrowing, "/publications");
        if (!parameters.errors().isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        PageOf<RegisterEntry> found = register.search(search, paging.page(), Paging.SIZE);
        model.addAttribute("parameters", parameters);
        model.addAttribute("parameterErrors", parameters.errors());
        model.addAttribute("search", search);
        model.addAttribute("list", found);
        model.addAttribute("paging", paging);
        model.addAttribute("areas", areas.all());
        model.addAttribute("names", addresses.areas(found.items()));
        model.addAttribute("themes", terms.themes());
        model.addAttribute("years", years());
        caching.page(response);
        return "publication/register";
    }

    private List<Integer> years() {
        int now = England.today(clock).getYear();
        return java.util.stream.IntStream.rangeClosed(0, Math.max(0, now - RegisterSearch.FIRST_YEAR))
                .mapToObj(back -> now - back)
                .toList();
    }

    @GetMapping("/{slug}")
    String report(@PathVariable String slug, HttpServletResponse response, Model model) {
        PublicReport report = register.report(slug);
        model.addAttribute("report", report);
        model.addAttribute("area", addresses.area(report.entry()));
        caching.page(response);
        return "publication/register-report";
    }

    /** Drawn only for whoever does not have it yet. */
    @GetMapping("/{slug}/report.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String slug, WebRequest request) {
        PublicReport report = register.report(slug);
        String tag = '"'
                + report.version().hash().substring(0, 16)
                + '-'
                + report.entry().version()
                + '"';
        if (request.checkNotModified(tag)) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED)
                    .cacheControl(PublicCaching.BRIEFLY)
                    .eTag(tag)
                    .build();
        }
        return ResponseEntity.ok()
                .cacheControl(PublicCaching.BRIEFLY)
                .eTag(tag)
                .contentType(MediaType.APPLICATION_PDF)
                .header("Content-Disposition", "inline; filename=\"review-" + slug + ".pdf\"")
                .body(pdf.of(report));
    }

    @GetMapping("/feed.atom")
    ResponseEntity<byte[]> feed() {
        List<RegisterEntry> newest = register.search(RegisterSearch.ALL, 1, 50).items();
        return ResponseEntity.ok()
                .cacheControl(PublicCaching.BRIEFLY)
                .contentType(ATOM)
                .body(feed.of(newest, clock.instant()).getBytes(StandardCharsets.UTF_8));
    }
}
