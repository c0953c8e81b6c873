package org.practicereview.adviser.edition;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.practicereview.adviser.KnownEdition;
import org.practicereview.form.AnswerError;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.form.page.QueryParameters;
import org.practicereview.guidance.Confidence;
import org.practicereview.guidance.Editions;
import org.practicereview.organisation.CurrentPerson;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Editions, their comparison and the list of rules as pages; who has signed in also sees the cases touched. */
@Controller
class EditionsPages {

    /** The fields of the two pages. */
    private static final Map<String, String> EDITIONS =
            Map.of("first", "First edition", "second", "Second edition", "differences", "Only differences");

    private static final Map<String, String> RULES = Map.of("confidence", "How sure we are");

    /** So many cases are named on the page; the rest is counted. */
    private static final int CASES = 50;

    private final Editions editions;
    private final EditionComparison comparison;
    private final TouchedCases cases;
    private final RulePassports passports;
    private final CurrentPerson current;

    EditionsPages(
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
    String editions(Model model) {
        model.addAttribute("editions", known());
        return "adviser/editions";
    }

    @GetMapping("/editions/comparison")
    String compare(@RequestParam Map<String, String> given, HttpServletResponse response, Model model) {
        QueryParameters parameters = new QueryParameters(given, EDITIONS);
        model.addAttribute("parameters", parameters);
        boolean differencesOnly = parameters.flag("differences");
        model.addAttribute("editions", known());
        model.addAttribute("first", given.getOrDefault("first", ""));
        model.addAttribute("second", given.getOrDefault("second", ""));
        model.addAttribute("differencesOnly", differencesOnly);
        model.addAttribute("parameterErrors", List.of());
        if (!parameters.errors().isEmpty()) {
            refuse(parameters.errors(), response, model);
        } else if (!given.isEmpty()) {
            try {
                compare(TwoEditions.of(given, editions), differencesOnly, model);
            } catch (InvalidAnswers invalid) {
                refuse(invalid.errors(), response, model);
            }
        }
        return "adviser/comparison";
    }

    @GetMapping("/rules")
    String rules(@RequestParam Map<String, String> given, HttpServletResponse response, Model model) {
        QueryParameters parameters = new QueryParameters(given, RULES);
        model.addAttribute("parameters", parameters);
        Confidence confidence = parameters.choice("confidence", Confidence.class);
        model.addAttribute("parameterErrors", List.of());
        if (!parameters.errors().isEmpty()) {
            refuse(parameters.errors(), response, model);
        }
        model.addAttribute("confidence", confidence);
        model.addAttribute("confidences", Confidence.values());
        model.addAttribute("rules", passports.all(confidence));
        return "adviser/rules";
    }

    private void compare(TwoEditions two, boolean differencesOnly, Model model) {
        model.addAttribute("comparison", comparison.of(two.first(), two.second(), differencesOnly));
        current.find()
                .ifPresent(person ->
                        model.addAttribute("touched", cases.page(person, two.first(), two.second(), 1, CASES)));
    }

    private static void refuse(List<AnswerError> errors, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("parameterErrors", errors);
    }

    private List<KnownEdition> known() {
        return editions.all().stream().map(KnownEdition::of).toList();
    }
}
