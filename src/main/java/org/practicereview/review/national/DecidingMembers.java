package org.practicereview.review.national;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.practicereview.casefile.CaseFile;
import org.practicereview.form.DayInWords;
import org.practicereview.form.Field.Option;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.organisation.People;
import org.practicereview.organisation.Role;
import org.practicereview.panel.PanelAnswer;
import org.practicereview.panel.PanelService;
import org.practicereview.panel.conflict.Conflicts;
import org.practicereview.refusal.Conflict;
import org.practicereview.refusal.RuleRefusal;
import org.springframework.stereotype.Component;

/** The decision that a case is part of a national review: when, and by as many members as a national review needs (C2). */
@Component
class DecidingMembers {

    private final People people;
    private final PanelService panel;
    private final Conflicts conflicts;

    DecidingMembers(People people, PanelService panel, Conflicts conflicts) {
        this.people = people;
        this.panel = panel;
        this.conflicts = conflicts;
    }

    /** All members of the Panel, by name. */
    List<Option> all() {
        return people.holders(Role.PANEL_MEMBERS, "").stream()
                .map(member -> new Option(member.id().toString(), member.name()))
                .distinct()
                .toList();
    }

    /**
     * The members of the Panel who decided on the case.
     *
     * @throws InvalidAnswers when somebody is named who is no member
     * @throws RuleRefusal when too few decided for whom nothing speaks against it
     */
    Set<UUID> of(CaseFile file, CaseTakenIn form) {
        Map<String, UUID> members = people.holders(Role.PANEL_MEMBERS, "").stream()
                .map(People.Holder::id)
                .distinct()
                .collect(Collectors.toMap(UUID::toString, id -> id));
        if (!members.keySet().containsAll(form.members())) {
            throw new InvalidAnswers("/decidedBy", "not-a-choice", "Name members of the Panel");
        }
        Set<UUID> decided = form.members().stream().map(members::get).collect(Collectors.toSet());
        Set<UUID> notCounting = conflicts.notCounting(file);
        long counting =
                decided.stream().filter(member -> !notCounting.contains(member)).count();
        int needed = panel.quorum(PanelAnswer.NATIONAL_REVIEW);
        if (counting < needed) {
            throw new RuleRefusal(
                    "no-quorum",
                    "%d members must have decided that this case is part of it; %d did, %d of them cannot count because of a conflict of interest."
                            .formatted(needed, decided.size(), decided.size() - counting));
        }
        return decided;
    }

    /**
     * Refuses a day on which it could not be decided.
     *
     * @throws InvalidAnswers when it lies before the Panel's answer, before the national review, or after its report
     * @throws Conflict when the Panel has not answered the case
     */
    void checkDays(CaseFile file, NationalReview review, LocalDate decidedOn) {
        LocalDate answeredOn = panel.answeredOn(file)
                .filter(answered -> file.stage().isCounted())
                .orElseThrow(() -> new Conflict(
                        "panel-undecided", "The Panel has not answered this case: it cannot be taken in before."));
        if (decidedOn.isBefore(answeredOn)) {
            throw new InvalidAnswers(
                    "/decidedOn", "before-panel", "Enter a day on or after that of the Panel's answer");
        }
        if (decidedOn.isBefore(review.decidedOn())) {
            throw new InvalidAnswers(
                    "/decidedOn", "before-the-review", "Enter a day on or after that of the national review itself");
        }
        LocalDate publishedOn = review.publishedOn();
        if (publishedOn != null && decidedOn.isAfter(publishedOn)) {
            throw new InvalidAnswers(
                    "/decidedOn",
                    "after-the-report",
                    "The report of this national review was published on %s: enter a day on or before that"
                            .formatted(DayInWords.of(publishedOn)));
        }
    }
}
