package org.practicereview.panel.queue;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.practicereview.calendar.England;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.CaseFilter;
import org.practicereview.casefile.CaseList;
import org.practicereview.casefile.PageOf;
import org.practicereview.casefile.Stage;
import org.practicereview.clock.DateArithmetic;
import org.practicereview.guidance.Guidance;
import org.practicereview.guidance.Obligation;
import org.practicereview.guidance.UrgencyFacts;
import org.practicereview.organisation.Area;
import org.practicereview.organisation.Areas;
import org.practicereview.organisation.People;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.rapidreview.RapidReviewService;
import org.practicereview.refusal.NotPermitted;
import org.practicereview.workflow.view.Clock;
import org.practicereview.workflow.view.Clocks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The cases that the Panel considers, the most urgent first, in each band by the day on which the answer is expected (P4).
 * A case from which a member is recused is not in that member's queue and is not counted there.
 */
@Service
public class PanelQueue {

    /** More than the Panel is sent in a year, of which it considers a few weeks' at a time (rule book, section 9). */
    private static final int ALL = 1_000;

    private static final CaseFilter WITH_THE_PANEL = new CaseFilter(Stage.PANEL_CONSIDERING, null, null, null, false);

    private final CaseList cases;
    private final QueueRows rows;
    private final RapidReviewService rapidReviews;
    private final Guidance guidance;
    private final Clocks clocks;
    private final DateArithmetic arithmetic;
    private final Areas areas;
    private final People people;
    private final java.time.Clock clock;

    PanelQueue(
            CaseList cases,
            QueueRows rows,
            RapidReviewService rapidReviews,
            Guidance guidance,
            Clocks clocks,
            DateArithmetic arithmetic,
            Areas areas,
            People people,
            java.time.Clock clock) {
        this.cases = cases;
        this.rows = rows;
        this.rapidReviews = rapidReviews;
        this.guidance = guidance;
        this.clocks = clocks;
        this.arithmetic = arithmetic;
        this.areas = areas;
        this.people = people;
        this.clock = clock;
    }

    /**
     * A page of it; as many statements for fifty cases as for one.
     *
     * @throws NotPermitted to everybody outside of the Panel
     */
    @Transactional(readOnly = true)
    public PageOf<QueuedCase> page(Person person, int number, int size) {
        if (!person.isAny(Role.OF_THE_PANEL)) {
            throw new NotPermitted();
        }
        List<QueuedCase> queue =
                queue(cases.page(person, WITH_THE_PANEL, 1, ALL).items());
        List<QueuedCase> shown =
                queue.stream().skip(PageOf.offset(number, size)).limit(size).toList();
        return new PageOf<>(shown, number, size, queue.size());
    }

    /**
     * All of it.
     *
     * @throws NotPermitted to everybody outside of the Panel
     */
    @Transactional(readOnly = true)
    public List<QueuedCase> all(Person person) {
        if (!person.isAny(Role.OF_THE_PANEL)) {
            throw new NotPermitted();
        }
        return queue(cases.page(person, WITH_THE_PANEL, 1, ALL).items());
    }

    private List<QueuedCase> queue(List<CaseFile> files) {
        List<Long> ids = files.stream().map(CaseFile::id).toList();
        Map<Long, Considered> considered = rows.of(ids);
        Map<Long, List<Clock>> dates = clocks.of(ids);
        Map<Long, List<UUID>> views = rows.viewsOf(ids);
        Set<Long> suggested = rapidReviews.nationalSuggested(ids);
        Map<UUID, String> names = people.names(
                views.values().stream().flatMap(Collection::stream).distinct().toList());
        Map<String, String> areaNames = areas.all().stream().collect(Collectors.toMap(Area::code, Area::name));
        return files.stream()
                .filter(file -> considered.containsKey(file.id()))
                .map(file -> queued(
                        file,
                        areaNames.getOrDefault(file.leadArea(), file.leadArea()),
                        considered.get(file.id()),
                        answer(dates.get(file.id())),
                        suggested.contains(file.id()),
                        views.getOrDefault(file.id(), List.of()).stream()
                                .map(names::get)
                                .toList()))
                .sorted(Comparator.comparing(QueuedCase::urgency)
                        .thenComparing(QueuedCase::expectedOn)
                        .thenComparing(queued -> queued.file().id()))
                .toList();
    }

    private QueuedCase queued(
            CaseFile file,
            String leadArea,
            Considered considered,
            Clock expected,
            boolean nationalSuggested,
            List<String> viewsOf) {
        LocalDate today = England.today(clock);
        UrgencyFacts facts = new UrgencyFacts(
                expected.late(),
                Math.max(
                        0,
                        arithmetic.workingDaysBetween(today, expected.deadline().dueOn())),
                file.incident().facts().harm(),
                nationalSuggested,
                Boolean.TRUE.equals(considered.urgent()),
                considered.informationCame());
        return new QueuedCase(
                file,
                leadArea,
                guidance.panelUrgency(facts),
                considered.waitsFor(),
                considered.informationBy(),
                considered.since(),
                arithmetic.workingDaysBetween(considered.since(), today),
                expected,
                viewsOf);
    }

    /** A case that the Panel considers has the clock of its answer. */
    private static Clock answer(List<Clock> dates) {
        return dates.stream()
                .filter(told -> told.deadline().obligation() == Obligation.ANSWER_RAPID_REVIEW)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }
}
