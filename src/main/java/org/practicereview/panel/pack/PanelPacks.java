package org.practicereview.panel.pack;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.practicereview.calendar.England;
import org.practicereview.casefile.CaseAccess;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.CaseLinks;
import org.practicereview.casefile.LookedAt;
import org.practicereview.guidance.Criterion.Purpose;
import org.practicereview.guidance.Obligation;
import org.practicereview.organisation.Person;
import org.practicereview.panel.queue.PanelQueue;
import org.practicereview.panel.queue.QueuedCase;
import org.practicereview.rapidreview.report.RapidReviewReports;
import org.practicereview.refusal.NotPermitted;
import org.practicereview.workflow.Facts;
import org.practicereview.workflow.RulesToRead;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts the pack together for whoever asks: what a conflict of interest keeps from the reader is named as withheld. */
@Service
public class PanelPacks {

    /** Of the sections of a report those that the members begin with; the rest is in the case. */
    private static final Set<String> IN_THE_PACK = Set.of("Facts", "Learning", "Decision");

    private final PanelQueue queue;
    private final RapidReviewReports reports;
    private final RulesToRead rules;
    private final CaseLinks links;
    private final CaseAccess access;
    private final WithheldCases withheld;
    private final Clock clock;

    PanelPacks(
            PanelQueue queue,
            RapidReviewReports reports,
            RulesToRead rules,
            CaseLinks links,
            CaseAccess access,
            WithheldCases withheld,
            Clock clock) {
        this.queue = queue;
        this.reports = reports;
        this.rules = rules;
        this.links = links;
        this.access = access;
        this.withheld = withheld;
        this.clock = clock;
    }

    /**
     * The pack of today; that its cases were read is noted.
     *
     * @throws NotPermitted to everybody outside of the Panel
     */
    @Transactional
    public PanelPack of(Person person) {
        List<QueuedCase> agenda = queue.all(person);
        agenda.forEach(queued -> access.noteReading(person, queued.file(), LookedAt.PANEL_PACK));
        return new PanelPack(
                England.today(clock),
                person.name(),
                agenda.stream()
                        .map(queued ->
                                new PanelPack.Item(queued, summary(queued.file()), links.of(queued.file(), person)))
                        .toList(),
                withheld.from(person),
                agenda.stream()
                        .map(queued ->
                                rules.criteria(Purpose.NATIONAL_REVIEW, queued.file(), Obligation.ANSWER_RAPID_REVIEW))
                        .distinct()
                        .toList());
    }

    private List<Facts> summary(CaseFile file) {
        return reports.latest(file)
                .map(report -> report.text().stream()
                        .filter(part -> IN_THE_PACK.contains(part.heading()))
                        .toList())
                .orElse(List.of());
    }
}
