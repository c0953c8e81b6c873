package org.practicereview.rapidreview;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.CaseFile;
import org.practicereview.form.DayInWords;
import org.practicereview.rapidreview.agency.AgencySummary.KeyEvent;
import org.practicereview.rapidreview.agency.ReceivedReturn;
import org.practicereview.rapidreview.agency.ReceivedReturns;
import org.practicereview.rapidreview.report.ReportText;
import org.practicereview.rapidreview.safety.ImmediateAction;
import org.practicereview.rapidreview.safety.ImmediateActions;
import org.springframework.stereotype.Component;

/**
 * What the report of a rapid review begins with (RR10): what the agencies returned, in its sections. It still names people;
 * whoever writes the report takes that out.
 */
@Component
class AssembledReport {

    private final ReceivedReturns returns;
    private final ImmediateActions actions;

    AssembledReport(ReceivedReturns returns, ImmediateActions actions) {
        this.returns = returns;
        this.actions = actions;
    }

    /** The sections, from what was accepted and what was typed in when the returns were gathered. */
    ReportText of(CaseFile file, GatherAgencyReturns.Returns typed) {
        List<ReceivedReturn> accepted = returns.accepted(file);
        return ReportText.of(
                paragraphs(Stream.concat(Stream.of(file.incident().summary()), events(accepted, typed))),
                paragraphs(Stream.concat(
                        accepted.stream().map(AssembledReport::involvement),
                        typed.agencies().stream().map(agency -> agency.agency() + ": " + agency.involvement()))),
                paragraphs(accepted.stream().flatMap(AssembledReport::practice)),
                paragraphs(Stream.concat(
                        Stream.ofNullable(typed.safetyActions()),
                        actions.of(file).stream()
                                .filter(action -> action.state() != ImmediateAction.State.DROPPED)
                                .map(AssembledReport::action))),
                paragraphs(Stream.concat(
                        accepted.stream()
                                .flatMap(one -> said(one, "", one.answers().learning())),
                        typed.agencies().stream()
                                .map(GatherAgencyReturns.AgencyReturn::learning)
                                .filter(Objects::nonNull))));
    }

    private static Stream<String> events(List<ReceivedReturn> accepted, GatherAgencyReturns.Returns typed) {
        record Told(String agency, KeyEvent event) {
            LocalDate on() {
                return Objects.requireNonNull(event.on());
            }
        }
        Stream<Told> returned = accepted.stream()
                .flatMap(one -> one.answers().keyEvents().stream()
                        .map(event -> new Told(one.request().agency(), event)));
        Stream<Told> otherwise = typed.keyEvents().stream()
                .map(other -> new Told(Objects.requireNonNull(other.agency()), other.event()));
        return Stream.concat(returned, otherwise)
                .sorted(Comparator.comparing(Told::on))
                .map(told -> "%s, %s: %s%s"
                        .formatted(
                                DayInWords.of(told.on()),
                                told.agency(),
                                told.event().happened() ? "" : "did not take place: ",
                                told.event().what()));
    }

    private static String involvement(ReceivedReturn one) {
        return one.request().agency() + ": " + (one.involved() ? one.answers().involvement() : "no involvement");
    }

    private static Stream<String> practice(ReceivedReturn one) {
        return Stream.concat(
                said(one, ", what worked well", one.answers().workedWell()),
                said(one, ", concerns", one.answers().concerns()));
    }

    private static String action(ImmediateAction action) {
        return "%s (%s, by %s, %s)"
                .formatted(
                        action.what(),
                        action.owner(),
                        DayInWords.of(action.dueOn()),
                        action.isOpen() ? "open" : "done");
    }

    private static Stream<String> said(ReceivedReturn one, String about, @Nullable String words) {
        return words == null ? Stream.of() : Stream.of(one.request().agency() + about + ": " + words);
    }

    private static String paragraphs(Stream<String> parts) {
        return parts.collect(Collectors.joining("\n\n"));
    }
}
