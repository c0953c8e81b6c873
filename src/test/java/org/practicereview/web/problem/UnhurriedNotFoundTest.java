package org.practicereview.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.practicereview.form.AnswerError;
import org.practicereview.form.Form;
import org.practicereview.form.TypedForm;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.node.JsonNodeFactory;

/** That "not found" waits, and nothing else does. */
class UnhurriedNotFoundTest {

    private static final Duration SHORT = Duration.ofMillis(60);
    private static final Duration LONG = Duration.ofMinutes(1);

    @Test
    void not_found_takes_as_long_as_is_set_however_soon_it_was_known() throws Exception {
        assertThat(taken(SHORT, 404, Duration.ZERO)).isGreaterThanOrEqualTo(SHORT);
        assertThat(taken(SHORT, 404, SHORT.dividedBy(2)))
                .isGreaterThanOrEqualTo(SHORT)
                .isLessThan(LONG);
    }

    @Test
    void whatever_was_known_too_late_waits_no_longer_and_other_answers_never_do() throws Exception {
        assertThat(taken(LONG, 403, Duration.ZERO)).isLessThan(LONG);
        assertThat(taken(LONG, 422, Duration.ZERO)).isLessThan(LONG);
        assertThat(taken(Duration.ofMillis(1), 404, Duration.ofMillis(5))).isLessThan(LONG);
        assertThat(taken(Duration.ZERO, 404, Duration.ZERO)).isLessThan(LONG);
    }

    /** Else whoever sends the last of a request late has used the time up before anything is looked for. */
    @Test
    void the_time_counts_from_the_last_of_what_was_sent() throws Exception {
        assertThat(taken(SHORT, (unhurried, request) -> {
                    pause(SHORT);
                    assertThat(WellFormedRequests.whyNotReadable(request)).isEmpty();
                    unhurried.await(Troubles.notFound(), request);
                }))
                .isGreaterThanOrEqualTo(SHORT.multipliedBy(2));
        assertThat(taken(SHORT, (unhurried, request) -> {
                    pause(SHORT);
                    readBody(request);
                    unhurried.await(Troubles.notFound(), request);
                }))
                .isGreaterThanOrEqualTo(SHORT.multipliedBy(2));
    }

    private static void readBody(HttpServletRequest request) {
        try {
            new LimitedBody(request, 10).getInputStream().readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void pause(Duration duration) {
        try {
            Thread.sleep(duration.toMillis());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void a_case_that_is_named_in_vain_takes_as_long() throws Exception {
        Trouble named = Trouble.of(422, "invalid-answers", "There is a problem", "Some answers cannot be accepted.");
        Trouble inVain = named.with(List.of(new AnswerError("/duplicateOf", "not-a-case", "Enter another")));
        Trouble otherwise = named.with(List.of(new AnswerError("/duplicateOf", "required", "Enter one")));

        assertThat(taken(SHORT, (unhurried, request) -> unhurried.await(inVain, request)))
                .isGreaterThanOrEqualTo(SHORT);
        assertThat(taken(LONG, (unhurried, request) -> unhurried.await(otherwise, request)))
                .isLessThan(LONG);
        assertThat(taken(SHORT, (unhurried, request) -> shown(unhurried, request, inVain)))
                .isGreaterThanOrEqualTo(SHORT);
        assertThat(taken(LONG, (unhurried, request) -> shown(unhurried, request, otherwise)))
                .isLessThan(LONG);
    }

    /** On its page, beside the field. */
    private static void shown(UnhurriedNotFound unhurried, HttpServletRequest request, Trouble trouble) {
        TypedForm typed = new TypedForm(
                new Form(Trouble.class, List.of()), JsonNodeFactory.instance.objectNode(), trouble.errors());
        new UnhurriedForms(unhurried)
                .postHandle(
                        request, new MockHttpServletResponse(), "a handler", new ModelAndView("page", "typed", typed));
    }

    /** Whatever is looked for in a field and not found is said with one of these codes. */
    @Test
    void nothing_that_is_named_in_vain_is_said_with_another_code() throws IOException {
        Pattern caught = Pattern.compile(
                "catch \\(NotFound \\w+\\) \\{\\s*throw new InvalidAnswers\\(\\s*\"[^\"]*\",\\s*\"([^\"]+)\"");
        // that one asks whether the other case was notified, and catches nothing
        Set<String> codes = new TreeSet<>(Set.of("not-a-notified-case"));
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                caught.matcher(Files.readString(source)).results().forEach(one -> codes.add(one.group(1)));
            }
        }

        assertThat(codes).isEqualTo(UnhurriedNotFound.IN_VAIN);
    }

    private interface Answer {
        void by(UnhurriedNotFound unhurried, HttpServletRequest request);
    }

    /** How long an answer took that was known after a while. */
    private static Duration taken(Duration takes, int status, Duration known) throws Exception {
        return taken(takes, (unhurried, request) -> {
            pause(known);
            unhurried.await(Troubles.ofStatus(status), request);
        });
    }

    private static Duration taken(Duration takes, Answer with) throws Exception {
        UnhurriedNotFound unhurried = new UnhurriedNotFound(takes);
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/cases/SI-2026-000001");
        FilterChain answering = (asked, answer) -> with.by(unhurried, request);
        long begun = System.nanoTime();
        unhurried.doFilter(request, new MockHttpServletResponse(), answering);
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
