package org.practicereview.casefile;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.practicereview.clock.Deadlines;
import org.practicereview.clock.DoneOn;
import org.practicereview.clock.Lateness;
import org.practicereview.form.AnswerErrors;
import org.practicereview.form.Field.Option;
import org.practicereview.form.Form;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.guidance.Obligation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Stops the clock of an obligation. Late is allowed, with a reason and with the approval of somebody else (T4). */
@Service
public class LateWork {

    private static final String AT = "/" + MayBeLate.APPROVED_BY;
    private static final String FOR_INFORMATION = ". For information: the limit was relaxed";

    private final Deadlines deadlines;
    private final LateApprovers approvers;
    private final Timeline timeline;

    LateWork(Deadlines deadlines, LateApprovers approvers, Timeline timeline) {
        this.deadlines = deadlines;
        this.approvers = approvers;
        this.timeline = timeline;
    }

    /** The form with those who may approve as choices; not asked where nobody may. */
    public Form asked(Form form, CaseFile file, Obligation obligation) {
        List<Option> choices = approvers.of(file, obligation).stream()
                .map(approver -> new Option(approver.id().toString(), approver.inWords()))
                .toList();
        return choices.isEmpty() ? form.without(MayBeLate.APPROVED_BY) : form.offering(MayBeLate.APPROVED_BY, choices);
    }

    /**
     * Asks for what {@link #meet} would miss now, before the answers are read once more.
     *
     * @throws InvalidAnswers when it is late now without a reason, or without an approval where somebody may give it
     */
    public void requireReason(CaseFile file, Obligation obligation, MayBeLate answers) {
        if (deadlines.isBreached(file.id(), obligation)) {
            AnswerErrors errors = new AnswerErrors();
            boolean approved = answers.lateApprovedBy() != null
                    || approvers.of(file, obligation).isEmpty();
            Lateness.check(answers.lateReason() != null, approved, errors);
            errors.refuseIfAny();
        }
    }

    /**
     * The open obligation is met now. Nothing happens when none is open.
     *
     * @throws InvalidAnswers when it is late without a reason, or without somebody who may approve that
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void meet(CaseFile file, Obligation obligation, UUID by, MayBeLate answers) {
        UUID approvedBy = approvedBy(file, obligation, by, answers);
        deadlines
                .meet(file.id(), obligation, by, answers.lateReason(), approvedBy)
                .ifPresent(lateness -> {
                    if (lateness.approvedBy() != null) {
                        requireApprover(file, obligation, by, lateness.approvedBy());
                    }
                    say(file, obligation, by, inWords(lateness), lateness.approvedBy());
                });
    }

    /**
     * The open obligation was met on a day that is told now. Nothing happens when none is open.
     *
     * @throws InvalidAnswers when that day cannot be, or when it was late and it is not said why or who agreed to it then
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void metOn(CaseFile file, Obligation obligation, UUID by, DoneOn done) {
        deadlines
                .meetOn(file.id(), obligation, by, done)
                .ifPresent(lateness -> add(
                        file,
                        by,
                        obligation,
                        inWords(lateness)
                                + (lateness.agreedBy() == null
                                        ? FOR_INFORMATION
                                        : ", with a reason; who agreed to it then is recorded")));
    }

    /**
     * What has no date but a last moment was done after it.
     *
     * @param howLate in words
     * @throws InvalidAnswers without a reason, or without somebody who may approve that
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void approve(CaseFile file, Obligation obligation, UUID by, MayBeLate answers, String howLate) {
        UUID approvedBy = approvedBy(file, obligation, by, answers);
        Lateness.require(answers.lateReason(), approvedBy);
        requireApprover(file, obligation, by, Objects.requireNonNull(approvedBy));
        say(file, obligation, by, howLate, approvedBy);
    }

    /** Late work must be possible where nobody may approve it: whoever does it then answers for it, and that is said. */
    private @Nullable UUID approvedBy(CaseFile file, Obligation obligation, UUID by, MayBeLate answers) {
        UUID chosen = id(answers.lateApprovedBy());
        boolean nobodyMay = chosen == null
                && answers.lateReason() != null
                && approvers.of(file, obligation).isEmpty();
        return nobodyMay ? by : chosen;
    }

    private void say(CaseFile file, Obligation obligation, UUID by, String howLate, @Nullable UUID approvedBy) {
        String approval = approvedBy == null
                ? FOR_INFORMATION
                : approvedBy.equals(by)
                        ? ", with a reason. Nobody else may approve that: whoever did it answers for it"
                        : ", with a reason and an approval";
        add(file, by, obligation, howLate + approval);
    }

    private void add(CaseFile file, UUID by, Obligation obligation, String howLate) {
        timeline.add(file, by, "done-late", Matter.CASE, obligation.label() + ": done " + howLate);
    }

    private void requireApprover(CaseFile file, Obligation obligation, UUID by, UUID approvedBy) {
        List<UUID> able = approvers.of(file, obligation).stream()
                .map(LateApprovers.Approver::id)
                .toList();
        if (!able.contains(approvedBy) && !(able.isEmpty() && approvedBy.equals(by))) {
            throw new InvalidAnswers(AT, "not-an-approver", "Choose somebody who may approve that this is late");
        }
        if (approvedBy.equals(by) && able.size() > 1) {
            throw new InvalidAnswers(AT, "own-work", "Choose somebody else: nobody approves their own lateness");
        }
    }

    private static String inWords(Lateness lateness) {
        return lateness.workingDays() == 0
                ? "late, before another working day had passed"
                : "%d working %s late".formatted(lateness.workingDays(), lateness.workingDays() == 1 ? "day" : "days");
    }

    /** What is no id is nobody's. */
    private static @Nullable UUID id(@Nullable String typed) {
        if (typed == null) {
            return null;
        }
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException noId) {
            throw new InvalidAnswers(AT, "not-an-approver", "Choose somebody who may approve that this is late");
        }
    }
}
