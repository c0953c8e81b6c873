package org.practicereview.web.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.AnswerError;
import org.practicereview.form.page.ExpiredForms;
import org.practicereview.form.page.TypedAnswers;
import org.practicereview.web.layout.Site;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import tools.jackson.databind.ObjectMapper;

/**
 * Writes a trouble: a problem (RFC 9457) below {@code /api}, a page elsewhere. Needs neither session nor database, and
 * writes the same bytes for the same trouble.
 */
@Component
public class TroubleWriter {

    /** What strangers and machines are told most, and always in the same words. */
    private static final Pattern BELOW_A_CASE = Pattern.compile("(/cases/[A-Z]+-[0-9]{4}-[0-9]+)/.+");

    private static final Set<Trouble> OFTEN = Set.of(Troubles.notFound(), Troubles.notPermitted());

    /** What came cannot be read, or not whole, or there is nothing it could have been typed into. */
    private static final Set<Integer> NOT_SHOWN = Set.of(400, 404, 408, 413);

    private static final int NOT_ALLOWED = 405;
    private static final int CONFLICT = 409;

    private final Map<Trouble, String> pagesOften = new ConcurrentHashMap<>();
    private final ITemplateEngine templates;
    private final ObjectMapper json;
    private final Site site;
    private final UnhurriedNotFound unhurried;
    private final PageOfForm pages;

    TroubleWriter(
            ITemplateEngine templates, ObjectMapper json, Site site, UnhurriedNotFound unhurried, PageOfForm pages) {
        this.templates = templates;
        this.json = json;
        this.site = site;
        this.unhurried = unhurried;
        this.pages = pages;
    }

    public void write(Trouble trouble, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        boolean formHadExpired = ExpiredForms.isExpired(request) && trouble.status() < 500;
        Trouble told = formHadExpired ? Troubles.formExpired() : trouble;
        Refusals.note(told);
        boolean forMachines = isApi(request);
        byte[] body = (forMachines ? problem(told) : page(told, request)).getBytes(StandardCharsets.UTF_8);
        // by what it is, not by what is told: whether a form had expired does not make a case quicker to find
        unhurried.await(trouble, request);
        response.resetBuffer();
        response.setStatus(told.status());
        SafeHeaders.add(response);
        told.headers().forEach(response::setHeader);
        response.setContentType(forMachines ? "application/problem+json" : "text/html;charset=UTF-8");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        response.flushBuffer();
    }

    static boolean isApi(HttpServletRequest request) {
        Object original = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = original == null ? request.getRequestURI() : original.toString();
        return path.equals("/api") || path.startsWith("/api/");
    }

    private String problem(Trouble trouble) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "urn:practice-review:problem:" + trouble.code());
        problem.put("title", trouble.title());
        problem.put("status", trouble.status());
        problem.put("code", trouble.code());
        problem.put("detail", trouble.message());
        if (!trouble.errors().isEmpty()) {
            problem.put(
                    "errors",
                    trouble.errors().stream()
                            .map(error -> Map.of(
                                    "pointer", error.pointer(), "code", error.code(), "message", forMachines(error)))
                            .toList());
        }
        return json.writeValueAsString(problem);
    }

    /** Pages ask for a day, a month and a year; here a date has one form only. */
    private static String forMachines(AnswerError error) {
        return error.code().equals("not-a-date")
                ? "Give a real date as year-month-day, for example 2026-04-20"
                : error.message();
    }

    private String page(Trouble told, HttpServletRequest request) {
        Trouble trouble = told.status() == NOT_ALLOWED ? Troubles.notForReading() : told;
        List<LostAnswer> lost = lost(trouble, request);
        boolean byLink = AnswersByLink.isOne(request);
        return OFTEN.contains(trouble) && lost.isEmpty() && !byLink
                ? pagesOften.computeIfAbsent(trouble, often -> page(often, lost, byLink, null))
                : page(trouble, lost, byLink, heldBy(trouble, request));
    }

    /**
     * Where to see how it stands now, after a form that came too late; nothing for other troubles. Of a case it is the case: the
     * page of its form may be refused for the same reason.
     */
    private @Nullable String heldBy(Trouble trouble, HttpServletRequest request) {
        if (trouble.status() != CONFLICT || !request.getMethod().equals("POST")) {
            return null;
        }
        Matcher ofACase = BELOW_A_CASE.matcher(request.getRequestURI());
        return ofACase.matches() ? ofACase.group(1) : pages.of(request);
    }

    private String page(Trouble trouble, List<LostAnswer> lost, boolean byLink, @Nullable String heldBy) {
        Context context = new Context(Locale.UK);
        context.setVariable("site", site);
        context.setVariable("trouble", trouble);
        context.setVariable("lost", lost);
        context.setVariable("byLink", byLink);
        context.setVariable("heldBy", heldBy);
        return templates.process("error/trouble", context);
    }

    /** What was typed and now stands on no page any more, so that it can be copied from here. */
    private static List<LostAnswer> lost(Trouble trouble, HttpServletRequest request) {
        boolean unread = trouble.code().equals(Troubles.TOO_MANY_AT_ONCE) || MultipartForms.isUnread(request);
        boolean mayHaveTyped = request.getMethod().equals("POST") && !unread || ExpiredForms.isExpired(request);
        boolean shown = !NOT_SHOWN.contains(trouble.status());
        if (!mayHaveTyped || !shown && !AnswersByLink.isOne(request)) {
            return List.of();
        }
        return LostAnswer.of(
                ExpiredForms.isExpired(request)
                        ? ExpiredForms.typed(request).map(TypedAnswers::values).orElse(Map.of())
                        : typed(request));
    }

    /** A request that was refused for the name of a field cannot be asked for its fields again. */
    private static Map<String, List<String>> typed(HttpServletRequest request) {
        try {
            return TypedAnswers.of(request).values();
        } catch (RequestRejectedException noFormOfOurs) {
            return Map.of();
        }
    }
}
