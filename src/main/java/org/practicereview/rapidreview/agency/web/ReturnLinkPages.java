package org.practicereview.rapidreview.agency.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.IntConsumer;
import org.practicereview.organisation.PasswordAttempts;
import org.practicereview.rapidreview.agency.AgencyAnswers;
import org.practicereview.rapidreview.agency.AgencyAnswers.Asked;
import org.practicereview.rapidreview.agency.AgencyLinks;
import org.practicereview.refusal.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.JsonNode;

/**
 * The form of an agency behind a link, without signing in. A link that was used, was revoked, has expired or never was is not
 * found, and so is every link for an address that has guessed too often.
 */
@Controller
@RequestMapping("/return/{secret}")
class ReturnLinkPages {

    private final AgencyAnswers answers;
    private final AgencyLinks links;
    private final PasswordAttempts attempts;
    private final ReturnForms forms;

    ReturnLinkPages(AgencyAnswers answers, AgencyLinks links, PasswordAttempts attempts, ReturnForms forms) {
        this.answers = answers;
        this.links = links;
        this.attempts = attempts;
        this.forms = forms;
    }

    /**
     * Runs before anything is shown or sent: guesses are counted, every opening is noted, the address stays with us.
     */
    @ModelAttribute
    void open(@PathVariable String secret, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        // the address of this page is the secret; "no-referrer" would blank the Origin of our own forms
        response.setHeader("Referrer-Policy", "strict-origin");
        if (!attempts.mayOpenLink(request.getRemoteAddr())) {
            throw new NotFound();
        }
        try {
            answers.one(secret);
        } catch (NotFound notALink) {
            links.noteOpening(secret, false);
            throw notALink;
        }
        attempts.linkOpened(request.getRemoteAddr());
        links.noteOpening(secret, true);
    }

    @GetMapping
    String show(@PathVariable String secret, Model model) {
        return forms.show(link(secret), model);
    }

    @PostMapping
    String typed(
            @PathVariable String secret,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletResponse response,
            RedirectAttributes afterwards,
            Model model) {
        return forms.typed(link(secret), parameters, response, afterwards, model);
    }

    @GetMapping("/check")
    String check(@PathVariable String secret, Model model) {
        return forms.check(link(secret), model);
    }

    @PostMapping("/check")
    String send(
            @PathVariable String secret,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletResponse response,
            Model model) {
        return forms.send(link(secret), parameters, response, model);
    }

    private ReturnForms.Way link(String secret) {
        return new ReturnForms.Way() {
            @Override
            public String address() {
                return "/return/" + secret;
            }

            @Override
            public Asked look() {
                return answers.one(secret);
            }

            @Override
            public Asked save(IntConsumer seen, JsonNode typed) {
                return answers.save(secret, seen, typed);
            }

            @Override
            public Asked send(IntConsumer seen, JsonNode sent) {
                return answers.send(secret, seen, sent);
            }
        };
    }
}
