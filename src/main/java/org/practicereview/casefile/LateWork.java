package org.practicereview.casefile;

import java.time.LocalDate;
import java.util.List;
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

    /**
     * The form with those who may approve as choices; not asked where nobody else may.
     *
     * @param by who does the work, and does not approve that it is late; nobody where answers are only read
     */
    public Form asked(Form form, CaseFile file, Obligation obligation, @Nullable UUID by) {
        List<Option> choices = approvers.of(file, obligation).stream()
                .filter(approver -> !approver.id().equals(by))
                .map(approver -> new Option(approver.id().toString(), approver.inWords()))
                .toList();
        return choices.isEmpty() ? form.without(MayBeLate.APPROVED_BY) : form.offering(MayBeLate.APPROVED_BY, choices);
    }

    /**
     * Asks for what {@link #meet} would miss now, before the answers are read once more.
     *
     * @throws InvalidAnswers when it is late now without a reason, or without an approval where somebody else may give it; at
     *     any time when somebody is chosen who may not
     */
    public void requireReason(CaseFile file, Obligation obligation, UUID by, MayBeLate answers) {
        requireReason(deadlines.isBreached(file.id(), obligation), file, obligation, by, answers);
    }

    /** Like {@link #requireReason(CaseFile, Obligation, UUID, MayBeLate)}, for what is set now to be done on a later day. */
    public void requireReasonOn(LocalDate day, CaseFile file, Obligation obligation, UUID by, MayBeLate answers) {
        requireReason(deadlines.isBreachedOn(day, file.id(), obligation), file, obligation, by, answers);
    }

    private void requireReason(boolean late, CaseFile file, Obligation obligation, UUID by, MayBeLate answers) {
        AnswerErrors errors = new AnswerErrors();
        if (late) {
            boolean approved = answers.lateApprovedBy() != null || nobodyElseMay(file, obligation, by);
            Lateness.check(answers.lateReason() != null, approved, errors);
        }
        checkApprover(file, obligation, by, answers, errors);
        errors.refuseIfAny();
    }

    /**
     * Asks for what {@link #metOn} would miss, before the answers are read once more.
     *
     * @throws InvalidAnswers as that would
     */
    public void requireReason(CaseFile file, Obligation obligation, DoneOn done) {
        AnswerErrors errors = new AnswerErrors();
        deadlines.check(file.id(), obligation, done, errors);
        errors.refuseIfAny();
    }

    /**
     * The open obligation is met now. Nothing happens when none is open.
     *
     * @throws InvalidAnswers when it is late without a reason, or without somebody who may approve that; at any time when
     *     somebody is chosen who may not
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void meet(CaseFile file, Obligation obligation, UUID by, MayBeLate answers) {
        requireApprover(file, obligation, by, answers);
        UUID approvedBy = approvedBy(file, obligation, by, answers);
        deadlines
                .meet(file.id(), obligation, by, answers.lateReason(), approvedBy)
                .ifPresent(lateness -> say(file, obligation, by, inWords(lateness), lateness.approvedBy()));
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
        requireApprover(file, obligation, by, answers);
        say(file, obligation, by, howLate, approvedBy);
    }

    /** Late work must be possible where nobody may approve it: whoever does it then answers for it, and that is said. */
    private @Nullable UUID approvedBy(CaseFile file, Obligation obligation, UUID by, MayBeLate answers) {
        UUID chosen = id(answers.lateApprovedBy());
        boolean nobodyMay = chosen == null && answers.lateReason() != null && nobodyElseMay(file, obligation, by);
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

    private void requireApprover(CaseFile file, Obligation obligation, UUID by, MayBeLate answers) {
        AnswerErrors errors = new AnswerErrors();
        checkApprover(file, obligation, by, answers, errors);
        errors.refuseIfAny();
    }

    /** Notes a choice that is not offered. */
    private void checkApprover(CaseFile file, Obligation obligation, UUID by, MayBeLate answers, AnswerErrors errors) {
        if (answers.lateApprovedBy() == null) {
            return;
        }
        UUID chosen = id(answers.lateApprovedBy());
        List<UUID> able = able(file, obligation);
        boolean own = by.equals(chosen);
        errors.addIf(
                        !able.contains(chosen) && !(able.isEmpty() && own),
                        AT,
                        "not-an-approver",
                        "Choose somebody who may approve that this is late")
                .addIf(
                        own && able.contains(by) && able.size() > 1,
                        AT,
                        "own-work",
                        "Choose somebody else: nobody approves their own lateness");
    }

    private boolean nobodyElseMay(CaseFile file, Obligation obligation, UUID by) {
        return able(file, obligation).stream().allMatch(by::equals);
    }

    private List<UUID> able(CaseFile file, Obligation obligation) {
        return approvers.of(file, obligation).stream()
                .map(LateApprovers.Approver::id)
                .toList();
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
            return null;
        }
    }
}
