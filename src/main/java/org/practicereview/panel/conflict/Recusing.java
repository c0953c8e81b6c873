package org.practicereview.panel.conflict;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.FollowsAreas;
import org.practicereview.casefile.FollowsIncident;
import org.practicereview.casefile.Matter;
import org.practicereview.casefile.Timeline;
import org.practicereview.panel.conflict.ConflictRules.Finding;
import org.practicereview.panel.conflict.MemberConflict.Basis;
import org.practicereview.workflow.TaskList;
import org.practicereview.workflow.WorkTask;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Recuses members of the Panel: as soon as a case has to do with what a member declared, long before the Panel has it. A
 * comparison only ever adds a conflict; taking one away is for the secretariat (rule book, section 12).
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Recusing implements FollowsAreas, FollowsIncident {

    private final InterestRows interests;
    private final ConflictRows conflicts;
    private final Comparison comparison;
    private final TaskList tasks;
    private final Timeline timeline;
    private final Clock clock;

    Recusing(
            InterestRows interests,
            ConflictRows conflicts,
            Comparison comparison,
            TaskList tasks,
            Timeline timeline,
            Clock clock) {
        this.interests = interests;
        this.conflicts = conflicts;
        this.comparison = comparison;
        this.tasks = tasks;
        this.timeline = timeline;
        this.clock = clock;
    }

    @Override
    public void concerned(CaseFile file) {
        compare(file, interests.all());
    }

    @Override
    public void corrected(CaseFile before, CaseFile after, UUID by) {
        concerned(after);
    }

    void compare(CaseFile file, List<Interest> declared) {
        comparison.of(file, declared).forEach((member, finding) -> {
            Optional<MemberConflict> known = conflicts.find(file.id(), member);
            if (known.filter(conflict -> !isNews(conflict, finding)).isEmpty()) {
                keep(file, known, member, finding.verdict(), Basis.COMPARED, finding.why(), finding.why(), null);
            }
        });
    }

    void declared(CaseFile file, UUID member, String reason) {
        Optional<MemberConflict> known = conflicts.find(file.id(), member);
        String found = known.map(MemberConflict::found).orElse(null);
        keep(file, known, member, Verdict.CONFLICT, Basis.DECLARED, found, reason, member);
    }

    void settled(CaseFile file, MemberConflict known, boolean conflict, String reasons, UUID by) {
        Verdict verdict = conflict ? Verdict.CONFLICT : Verdict.NONE;
        keep(file, Optional.of(known), known.person(), verdict, Basis.SETTLED, known.found(), reasons, by);
    }

    /** A conflict stays one, and what was settled is not brought up again by the same finding. */
    private static boolean isNews(MemberConflict known, Finding finding) {
        return known.verdict() != Verdict.CONFLICT && !finding.why().equals(known.found());
    }

    private void keep(
            CaseFile file,
            Optional<MemberConflict> known,
            UUID member,
            Verdict verdict,
            Basis basis,
            @Nullable String found,
            String reason,
            @Nullable UUID by) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        int version = known.map(before -> before.version() + 1).orElse(0);
        conflicts.put(new MemberConflict(file.id(), member, verdict, basis, found, reason, now, by, version));
        timeline.add(
                file,
                by,
                "panel-conflict",
                Matter.PANEL_DELIBERATION,
                "Conflict of interest of a member of the Panel: "
                        + verdict.label().toLowerCase(java.util.Locale.UK));
        if (verdict == Verdict.CONFLICT) {
            giveBackTasks(file, member);
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
