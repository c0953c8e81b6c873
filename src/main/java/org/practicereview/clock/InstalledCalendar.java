package org.practicereview.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.practicereview.calendar.BankHolidays;
import org.practicereview.calendar.WorkingDays;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The calendar of this installation: the library's bank holidays with the corrections of the administrators.
 *
 * <p>Every node keeps a copy, since pages count hundreds of days. A date that is stored never comes from an old copy:
 * whoever starts a clock {@link #hold holds} the list first. What is only shown may be some seconds behind on the nodes
 * that did not make the change.
 */
@Component
public class InstalledCalendar implements Supplier<WorkingDays> {

    private final PublishedCalendar published;
    private final Corrections corrections;
    private volatile @Nullable Copy copy;

    InstalledCalendar(PublishedCalendar published, Corrections corrections) {
        this.published = published;
        this.corrections = corrections;
    }

    private record Copy(int version, WorkingDays workingDays) {}

    /** How days are counted at present. */
    @Override
    public WorkingDays get() {
        Copy known = copy;
        return known == null ? read().workingDays() : known.workingDays();
    }

    /** The list as the library has it, uncorrected. */
    public BankHolidays ofTheLibrary() {
        return published.workingDays().bankHolidays();
    }

    public Year lastYear() {
        return published.lastYear();
    }

    /** All days on which the list differs from the library's, by date. */
    public List<HolidayCorrection> corrections() {
        return corrections.all();
    }

    /** How days would be counted if this were the only difference to today; nothing: if the day were not corrected. */
    public WorkingDays with(LocalDate day, Optional<HolidayCorrection> correction) {
        List<HolidayCorrection> others = corrections.all().stream()
                .filter(other -> !other.day().equals(day))
                .toList();
        return corrected(Stream.concat(others.stream(), correction.stream()).toList());
    }

    /** How days were counted then, as far as it is known: a change that was undone later has left no trace. */
    WorkingDays asOf(Instant moment) {
        return corrected(corrections.all().stream()
                .filter(correction -> !correction.madeAt().isAfter(moment))
                .toList());
    }

    /**
     * Locks the list of bank holidays: until the transaction ends nobody changes it, and {@link #get} answers by the
     * newest one.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold() {
        int version = corrections.versionHeld();
        Copy known = copy;
        if (known == null || known.version() != version) {
            read();
        }
    }

    /** Changes of the list are made one after the other; the next waits here. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lockForChange() {
        corrections.lockForChange();
    }

    /** Waits for whoever is starting a clock, and lets nobody start one until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lockForCounting() {
        corrections.lockForCounting();
    }

    /** From the end of the transaction on, days are counted with this difference. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void correct(HolidayCorrection correction) {
        corrections.add(correction);
        forgetAfterCommit();
    }

    /** From the end of the transaction on, the day is again what the library says. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void uncorrect(LocalDate day) {
        corrections.remove(day);
        forgetAfterCommit();
    }

    /**
     * Forgets the list of bank holidays where another node may have changed it: it is read anew when it is next asked
     * for.
     */
    @Scheduled(fixedDelay = 5000)
    public void follow() {
        Copy known = copy;
        if (known != null && known.version() != corrections.version()) {
            copy = null;
        }
    }

    /** The number is read first: a change in between makes the copy look older than it is, never newer. */
    private Copy read() {
        int version = corrections.version();
        Copy read = new Copy(version, corrected(corrections.all()));
        copy = read;
        return read;
    }

    private WorkingDays corrected(List<HolidayCorrection> differences) {
        Map<LocalDate, String> added = differences.stream()
                .filter(difference -> difference.kind() == HolidayCorrection.Kind.ADDED)
                .collect(Collectors.toMap(HolidayCorrection::day, HolidayCorrection::name));
        Set<LocalDate> removed = differences.stream()
                .filter(difference -> difference.kind() == HolidayCorrection.Kind.REMOVED)
                .map(HolidayCorrection::day)
                .collect(Collectors.toSet());
        return new WorkingDays(
                ofTheLibrary().corrected(added, removed),
                published.workingDays().conventions());
    }

    private void forgetAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                copy = null;
            }
        });
    }
}
