package org.practicereview.adviser.route;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.practicereview.form.Form;
import org.practicereview.form.FormReader;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.form.PageAnswers;
import org.practicereview.form.TypedForm;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.node.ObjectNode;

/** The threshold adviser as a page: what was asked stands in its address, nothing is kept. */
@Controller
class RoutePages {

    private static final Form QUESTIONS = Form.of(RouteQuestion.class);

    private final RouteAdviser adviser;
    private final PageAnswers pageAnswers;
    private final FormReader reader;

    RoutePages(RouteAdviser adviser, PageAnswers pageAnswers, FormReader reader) {
        this.adviser = adviser;
        this.pageAnswers = pageAnswers;
        this.reader = reader;
    }

    @GetMapping("/adviser")
    String advise(@RequestParam MultiValueMap<String, String> parameters, HttpServletResponse response, Model model) {
        Map<String, List<String>> given = Map.copyOf(parameters);
        ObjectNode typed = pageAnswers.read(given, QUESTIONS);
        model.addAttribute("typed", TypedForm.of(QUESTIONS, typed));
        if (!given.isEmpty()) {
            answer(typed, response, model);
        }
        return "adviser/route";
    }

    private void answer(ObjectNode typed, HttpServletResponse response, Model model) {
        try {
            model.addAttribute("advice", adviser.advise(reader.read(typed, RouteQuestion.class)));
        } catch (InvalidAnswers invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("typed", new TypedForm(QUESTIONS, typed, invalid.errors()));
        }
    }
}
