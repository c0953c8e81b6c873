package org.practicereview.administration.bankholiday;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import org.practicereview.administration.log.Act;
import org.practicereview.administration.log.AdministrationLog;
import org.practicereview.clock.HolidayCorrection;
import org.practicereview.clock.InstalledCalendar;
import org.practicereview.form.AnswerErrors;
import org.practicereview.form.DayInWords;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.rows.AsTheService;
import org.practicereview.refusal.NotFound;
import org.practicereview.refusal.RuleRefusal;
import org.practicereview.workflow.timer.HolidayChanges;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes the list of bank holidays; the dates of open cases follow in the same transaction. */
@Service
class HolidayRegister {

    private final HolidayList list;
    private final InstalledCalendar calendar;
    private final HolidayChanges changes;
    private final AdministrationLog log;
    private final Clock clock;

    HolidayRegister(
            HolidayList list, InstalledCalendar calendar, HolidayChanges changes, AdministrationLog log, Clock clock) {
        this.list = list;
        this.calendar = calendar;
        this.changes = changes;
        this.log = log;
        this.clock = clock;
    }

    /**
     * How many open deadlines would move.
     *
     * @throws InvalidAnswers where the day cannot be added
     */
    @Transactional(readOnly = true)
    @AsTheService("a bank holiday moves the dates of every case")
    public int wouldMove(HolidayForm form, Person by) {
        refuseImpossible(form.day());
        return changes.wouldMove(form.day(), Optional.of(added(form, by)));
    }

    /** How many open deadlines would move if the day were taken off the list or, once corrected, restored. */
    @Transactional(readOnly = true)
    @AsTheService("a bank holiday moves the dates of every case")
    public int wouldMoveOtherwise(ListedDay listed, Person by) {
        return changes.wouldMove(
                listed.day(),
                listed.isCorrected() ? Optional.empty() : Optional.of(removed(listed, new RemovalForm(""), by)));
    }

    /**
     * Adds a bank holiday.
     *
     * @return how many open deadlines moved
     * @throws InvalidAnswers where the day is a weekend's, is on the list already, or lies outside of it
     */
    @Transactional
    @AsTheService("a bank holiday moves the dates of every case")
    public int add(HolidayForm form, Person by) {
        calendar.lockForChange();
        refuseImpossible(form.day());
        int moved = changes.carryOut(
                form.day(),
                Optional.of(added(form, by)),
                by,
                "%s was declared a bank holiday (%s)".formatted(DayInWords.of(form.day()), form.name()));
        record(Act.BANK_HOLIDAY_ADDED, form.day(), form.name(), moved, by);
        return moved;
    }

    /**
     * Makes a published bank holiday an ordinary working day.
     *
     * @return how many open deadlines moved
     * @throws RuleRefusal where the list differs there already
     */
    @Transactional
    @AsTheService("a bank holiday moves the dates of every case")
    public int remove(LocalDate day, RemovalForm form, Person by) {
        calendar.lockForChange();
        ListedDay listed = published(day);
        int moved = changes.carryOut(
                day,
                Optional.of(removed(listed, form, by)),
                by,
                "%s (%s) is an ordinary working day after all".formatted(DayInWords.of(day), listed.name()));
        record(Act.BANK_HOLIDAY_REMOVED, day, listed.name(), moved, by);
        return moved;
    }

    /**
     * Takes a correction back: the day is again what was published.
     *
     * @return how many open deadlines moved
     * @throws NotFound where nothing was corrected, or not any more
     */
    @Transactional
    @AsTheService("a bank holiday moves the dates of every case")
    public int undo(LocalDate day, Person by) {
        calendar.lockForChange();
        ListedDay listed = corrected(day);
        int moved = changes.carryOut(
                day,
                Optional.empty(),
                by,
                listed.isBankHoliday()
                        ? "%s (%s) is no bank holiday after all".formatted(DayInWords.of(day), listed.name())
                        : "%s (%s) is a bank holiday again".formatted(DayInWords.of(day), listed.name()));
        record(Act.BANK_HOLIDAY_RESTORED, day, listed.name(), moved, by);
        return moved;
    }

    /** The day as published, to be taken off the list. */
    ListedDay published(LocalDate day) {
        ListedDay listed = list.find(day).orElseThrow(NotFound::new);
        if (listed.isCorrected()) {
            throw new RuleRefusal("corrected-already", "This day was changed here already. Undo that change instead.");
        }
        return listed;
    }

    /** The day as it was changed here, to be restored. */
    ListedDay corrected(LocalDate day) {
        return list.find(day).filter(ListedDay::isCorrected).orElseThrow(NotFound::new);
    }

    private void refuseImpossible(LocalDate day) {
        Optional<ListedDay> listed = list.find(day);
        new AnswerErrors()
                .addIf(
                        day.getYear() < list.firstYear() || day.getYear() > list.lastYear(),
                        "/day",
                        "date-out-of-range",
                        "The date must be in the years %d to %d".formatted(list.firstYear(), list.lastYear()))
                .addIf(
                        HolidayList.isWeekend(day),
                        "/day",
                        "weekend",
                        "This is a %s: it is no working day anyway"
                                .formatted(day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.UK)))
                .addIf(
                        listed.filter(ListedDay::isBankHoliday).isPresent(),
                        "/day",
                        "taken",
                        "This day is a bank holiday already")
                .addIf(listed.isPresent(), "/day", "removed", "This day was taken off the list. Undo that instead.")
                .refuseIfAny();
    }

    private HolidayCorrection added(HolidayForm form, Person by) {
        return correction(form.day(), HolidayCorrection.Kind.ADDED, form.name(), form.reason(), by);
    }

    private HolidayCorrection removed(ListedDay listed, RemovalForm form, Person by) {
        return correction(listed.day(), HolidayCorrection.Kind.REMOVED, listed.name(), form.reason(), by);
    }

    private HolidayCorrection correction(
            LocalDate day, HolidayCorrection.Kind kind, String name, String reason, Person by) {
        return new HolidayCorrection(day, kind, name, reason, by.id(), clock.instant());
    }

    private void record(Act act, LocalDate day, String name, int moved, Person by) {
        log.record(by, act, day, "%s; %d open deadlines moved".formatted(name, moved));
    }
}
