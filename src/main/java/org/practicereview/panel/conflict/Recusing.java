package org.practicereview.panel.conflict;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.FollowsAreas;
import org.practicereview.casefile.FollowsIncident;
import org.practicereview.casefile.Matter;
import org.practicereview.casefile.Timeline;
import org.practicereview.panel.conflict.ConflictRules.Finding;
import org.practicereview.panel.conflict.MemberConflict.Basis;
import org.practicereview.workflow.CaseWorkflow;
import org.practicereview.workflow.TaskList;
import org.practicereview.workflow.WorkTask;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Recuses members of the Panel: as soon as a case has to do with what a member declared, long before the Panel has it. A
 * comparison only ever adds a conflict; taking one away is for the secretariat (rule book, section 12). Every finding is
 * kept: what was settled does not come back, and what comes to a member who is recused already is not forgotten.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Recusing implements FollowsAreas, FollowsIncident {

    private final InterestRows interests;
    private final AreaLocks locks;
    private final ConflictRows conflicts;
    private final Comparison comparison;
    private final TaskList tasks;
    private final CaseWorkflow workflow;
    private final Timeline timeline;
    private final Clock clock;

    Recusing(
            InterestRows interests,
            AreaLocks locks,
            ConflictRows conflicts,
            Comparison comparison,
            TaskList tasks,
            CaseWorkflow workflow,
            Timeline timeline,
            Clock clock) {
        this.interests = interests;
        this.locks = locks;
        this.conflicts = conflicts;
        this.comparison = comparison;
        this.tasks = tasks;
        this.workflow = workflow;
        this.timeline = timeline;
        this.clock = clock;
    }

    @Override
    public void concerned(CaseFile file) {
        locks.hold(file);
        compare(file, interests.all());
    }

    @Override
    public void corrected(CaseFile before, CaseFile after, UUID by) {
        concerned(after);
    }

    void compare(CaseFile file, List<Interest> declared) {
        comparison.of(file, declared).forEach((member, found) -> {
            Optional<MemberConflict> known = conflicts.find(file.id(), member);
            List<String> before = known.map(MemberConflict::findings).orElse(List.of());
            List<Finding> news = found.stream()
                    .filter(finding -> !before.contains(finding.why()))
                    .toList();
            if (!news.isEmpty()) {
                found(file, known, member, news);
            }
        });
    }

    /** A conflict stays one for the reason it has; what else was found is there when it is settled. */
    private void found(CaseFile file, Optional<MemberConflict> known, UUID member, List<Finding> news) {
        List<String> findings = Stream.concat(
                        known.map(MemberConflict::findings).orElse(List.of()).stream(),
                        news.stream().map(Finding::why))
                .distinct()
                .toList();
        Finding strongest = news.get(0);
        Verdict before = known.map(MemberConflict::verdict).orElse(Verdict.NONE);
        if (before.compareTo(strongest.verdict()) >= 0) {
            MemberConflict stays = known.orElseThrow();
            conflicts.put(stays.with(findings));
        } else {
            keep(file, known, member, strongest.verdict(), Basis.COMPARED, findings, strongest.why(), null);
        }
    }

    void declared(CaseFile file, UUID member, String reason) {
        Optional<MemberConflict> known = conflicts.find(file.id(), member);
        List<String> findings = known.map(MemberConflict::findings).orElse(List.of());
        keep(file, known, member, Verdict.CONFLICT, Basis.DECLARED, findings, reason, member);
    }

    void settled(CaseFile file, MemberConflict known, boolean conflict, String reasons, UUID by) {
        Verdict verdict = conflict ? Verdict.CONFLICT : Verdict.NONE;
        keep(file, Optional.of(known), known.person(), verdict, Basis.SETTLED, known.findings(), reasons, by);
    }

    private void keep(
            CaseFile file,
            Optional<MemberConflict> known,
            UUID member,
            Verdict verdict,
            Basis basis,
            List<String> findings,
            String reason,
            @Nullable UUID by) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        int version = known.map(before -> before.version() + 1).orElse(0);
        conflicts.put(new MemberConflict(file.id(), member, verdict, basis, findings, reason, now, by, version));
        timeline.add(
                file,
                by,
                "panel-conflict",
                Matter.PANEL_DELIBERATION,
                "Conflict of interest of a member of the Panel: "
                        + verdict.label().toLowerCase(java.util.Locale.UK));
        if (verdict == Verdict.CONFLICT) {
            giveBackTasks(file, member);
            workflow.forgetTypedBy(file, member);
        }
    }

    /** What the member had taken is free for the others. */
    private void giveBackTasks(CaseFile file, UUID member) {
        tasks.of(file.id()).stream()
                .filter(task -> task.isOpen() && member.equals(task.assignee()))
                .map(WorkTask::id)
                .forEach(task -> tasks.assign(task, null));
    }
}
