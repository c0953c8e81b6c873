package org.practicereview.calculator.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.practicereview.calculator.Asked;
import org.practicereview.calculator.DeadlineCalculator;
import org.practicereview.form.FormReader;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.form.PageAnswers;
import org.practicereview.form.TypedForm;
import org.practicereview.guidance.Obligation;
import org.practicereview.guidance.Wording;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.node.ObjectNode;

/** The deadline calculator: first the obligation, then the days it asks for. What is asked stands in the address. */
@Controller
class CalculatorPages {

    private final DeadlineCalculator calculator;
    private final CalculatorForm form;
    private final PageAnswers pageAnswers;
    private final FormReader reader;

    CalculatorPages(DeadlineCalculator calculator, CalculatorForm form, PageAnswers pageAnswers, FormReader reader) {
        this.calculator = calculator;
        this.form = form;
        this.pageAnswers = pageAnswers;
        this.reader = reader;
    }

    @GetMapping("/calculator")
    String calculate(@RequestParam MultiValueMap<String, String> given, Model model) {
        Map<String, List<String>> parameters = Map.copyOf(given);
        ObjectNode typed = pageAnswers.read(parameters, form.whole());
        Obligation obligation = obligation(typed.path("obligation").asString(""));
        boolean asksForTheDate = obligation != null && parameters.size() > 1;
        model.addAttribute("obligation", obligation);
        if (!asksForTheDate) {
            boolean unknown = obligation == null && !parameters.isEmpty();
            return page(
                    unknown
                            ? new TypedForm(form.of(null), typed, List.of(CalculatorForm.CHOOSE))
                            : TypedForm.of(form.of(obligation), typed),
                    model);
        }
        try {
            model.addAttribute("answer", calculator.answer(reader.read(typed, Asked.class)));
            return page(TypedForm.of(form.of(obligation), typed), model);
        } catch (InvalidAnswers invalid) {
            return page(new TypedForm(form.of(obligation), typed, invalid.errors()), model);
        }
    }

    private static @Nullable Obligation obligation(String code) {
        for (Obligation known : Obligation.values()) {
            if (known.name().equals(code)) {
                return known;
            }
        }
        return null;
    }

    private static String page(TypedForm typed, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("roles", Wording.Role.values());
        return "calculator/calculator";
    }
}
