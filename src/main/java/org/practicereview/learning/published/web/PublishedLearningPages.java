package org.practicereview.learning.published.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.practicereview.form.page.QueryParameters;
import org.practicereview.guidance.LearningTerms;
import org.practicereview.guidance.LearningTheme;
import org.practicereview.learning.published.PublishedLearning;
import org.practicereview.organisation.Area;
import org.practicereview.organisation.Areas;
import org.practicereview.publication.register.PublicRegister;
import org.practicereview.publication.register.RegisterSearch;
import org.practicereview.workflow.web.Paging;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The search over published learning. */
@Controller
class PublishedLearningPages {

    /** What the list is narrowed by. */
    private static final Map<String, String> FIELDS = Map.of("words", "Words", "theme", "About", "area", "Area");

    private final PublishedLearning learning;
    private final PublicRegister register;
    private final LearningTerms terms;
    private final Areas areas;

    PublishedLearningPages(PublishedLearning learning, PublicRegister register, LearningTerms terms, Areas areas) {
        this.learning = learning;
        this.register = register;
        this.terms = terms;
        this.areas = areas;
    }

    @GetMapping("/learning/published")
    String search(@RequestParam Map<String, String> given, Model model) {
        QueryParameters parameters = new QueryParameters(given, FIELDS);
        List<Area> known = areas.all();
        String words = parameters.text("words", 200);
        String theme = parameters.oneOf(
                "theme", terms.themes().stream().map(LearningTheme::code).toList());
        String area = parameters.oneOf("area", known.stream().map(Area::code).toList());
        Map<String, String> narrowing = new HashMap<>();
        narrowing.put("words", Objects.requireNonNullElse(words, ""));
        narrowing.put("theme", Objects.requireNonNullElse(theme, ""));
        narrowing.put("area", Objects.requireNonNullElse(area, ""));
        Paging paging = Paging.of(parameters, narrowing, "/learning/published");
        model.addAttribute("list", learning.page(words, theme, area, paging.page(), Paging.SIZE));
        model.addAttribute("asked", narrowing);
        model.addAttribute("reports", register.search(new RegisterSearch(words, area, null, null), 1, 1));
        model.addAttribute("terms", terms);
        model.addAttribute("areas", known);
        model.addAttribute("paging", paging);
        model.addAttribute("parameters", parameters);
        model.addAttribute("parameterErrors", parameters.errors());
        return "learning/published";
    }
}
