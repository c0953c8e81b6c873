package org.practicereview.adviser.route;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.practicereview.adviser.KnownEdition;
import org.practicereview.adviser.Source;
import org.practicereview.adviser.route.RouteAdvice.FormsNeeded;
import org.practicereview.adviser.route.RouteAdvice.ToldBody;
import org.practicereview.adviser.route.RouteAdvice.WhoNotifies;
import org.practicereview.adviser.route.RouteAdvice.Word;
import org.practicereview.calendar.England;
import org.practicereview.clock.InstalledCalendar;
import org.practicereview.form.AnswerErrors;
import org.practicereview.form.DayInWords;
import org.practicereview.guidance.Advice;
import org.practicereview.guidance.Edition;
import org.practicereview.guidance.Editions;
import org.practicereview.guidance.FormsRule;
import org.practicereview.guidance.Guidance;
import org.practicereview.guidance.Notifier;
import org.practicereview.guidance.Recipient;
import org.practicereview.guidance.Route;
import org.practicereview.guidance.Told;
import org.practicereview.guidance.Wording;
import org.practicereview.guidance.Wording.Role;
import org.practicereview.guidance.Wordings;
import org.practicereview.workflow.api.Coded;
import org.springframework.stereotype.Component;

/** Puts together what the guidance of the day says about an incident; keeps nothing. */
@Component
class RouteAdviser {

    private final Guidance guidance;
    private final Editions editions;
    private final Wordings wordings;
    private final RouteLimits limits;
    private final InstalledCalendar calendar;
    private final Clock clock;

    RouteAdviser(
            Guidance guidance,
            Editions editions,
            Wordings wordings,
            RouteLimits limits,
            InstalledCalendar calendar,
            Clock clock) {
        this.guidance = guidance;
        this.editions = editions;
        this.wordings = wordings;
        this.limits = limits;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * The advice.
     *
     * @throws org.practicereview.form.InvalidAnswers for days of which the service knows no edition or no bank holidays
     */
    RouteAdvice advise(RouteQuestion asked) {
        refuseUnknownDays(asked);
        LocalDate on = limits.clockStart(asked).orElseGet(() -> England.today(clock));
        Edition edition = editions.on(on);
        Wording wording = wordings.on(on);
        Advice advice = guidance.route(asked.facts(), edition.code());
        return new RouteAdvice(
                KnownEdition.of(edition),
                on,
                Coded.of(advice.route()),
                Coded.of(advice.duty()),
                Coded.of(advice.followedBy()),
                advice.why(),
                Source.of(advice.citation()),
                notifier(advice.notifier()),
                told(advice, edition.code()),
                advice.route() == Route.NOT_NOTIFIED ? null : forms(asked, wording),
                limits.of(asked, advice.route(), edition.code()),
                limits.childDeathOffice(asked, edition.code()).orElse(null),
                words(wording));
    }

    private void refuseUnknownDays(RouteQuestion asked) {
        AnswerErrors errors = new AnswerErrors();
        LocalDate first = editions.all().get(0).inForceFrom();
        LocalDate last = calendar.lastYear().atMonth(6).atEndOfMonth();
        refuseUnlessBetween(first, last, asked.awareOn(), "/awareOn", errors);
        refuseUnlessBetween(first, last, asked.abuseSuspectedOn(), "/abuseSuspectedOn", errors);
        errors.refuseIfAny();
    }

    private static void refuseUnlessBetween(
            LocalDate first, LocalDate last, @Nullable LocalDate day, String pointer, AnswerErrors errors) {
        errors.addIf(
                day != null && day.isBefore(first),
                pointer,
                "before-first-edition",
                "Enter a day from " + DayInWords.of(first) + " on: the rules before are not known here");
        errors.addIf(
                day != null && day.isAfter(last),
                pointer,
                "after-last-known-day",
                "Enter a day up to " + DayInWords.of(last) + ": the bank holidays after are not known here");
    }

    private static WhoNotifies notifier(Notifier notifier) {
        return new WhoNotifies(Coded.of(notifier.who()), notifier.together(), Source.of(notifier.citation()));
    }

    private List<ToldBody> told(Advice advice, String edition) {
        List<Told> told = switch (advice.route()) {
            case NOT_NOTIFIED -> List.of();
            // The route itself names the one body
            case OFSTED -> List.of(new Told(Recipient.OFSTED, advice.citation()));
            default -> guidance.told("NOTIFICATION_SENT_TO_" + advice.route(), edition);
        };
        return told.stream()
                .map(body -> new ToldBody(Coded.of(body.recipient()), Source.of(body.citation())))
                .toList();
    }

    private FormsNeeded forms(RouteQuestion asked, Wording wording) {
        Wording.Term system = wording.term(Role.NOTIFICATION_SYSTEM);
        FormsRule rule = guidance.forms(system.code(), asked.harm(), asked.concerned());
        return new FormsNeeded(
                Coded.of(rule.forms()), system.words(), rule.inDetail(), rule.others(), Source.of(rule.citation()));
    }

    private static List<Word> words(Wording wording) {
        return Arrays.stream(Role.values())
                .map(wording::term)
                .map(term -> new Word(Coded.of(term.role()), term.words(), Source.of(term.citation())))
                .toList();
    }
}
