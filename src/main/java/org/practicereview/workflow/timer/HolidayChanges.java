package org.practicereview.workflow.timer;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.practicereview.calendar.WorkingDays;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.CaseFiles;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.clock.DeadlineMove;
import org.practicereview.clock.DeadlineMoves;
import org.practicereview.clock.HolidayCorrection;
import org.practicereview.clock.InstalledCalendar;
import org.practicereview.organisation.Person;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A day becomes a bank holiday, or ceases to be one: the list, the open deadlines, the timelines of their cases and the
 * engine's timers change together. What was met or fell away stays as it was.
 *
 * <p>Order of the locks, so that nobody waits for ever: whoever else changes the list; the cases, by reference; the list
 * itself. Whoever starts a clock has the case first and then holds the list.
 */
@Service
public class HolidayChanges {

    private final InstalledCalendar calendar;
    private final DeadlineMoves moves;
    private final CaseFiles caseFiles;
    private final MovedDates moved;

    HolidayChanges(InstalledCalendar calendar, DeadlineMoves moves, CaseFiles caseFiles, MovedDates moved) {
        this.calendar = calendar;
        this.moves = moves;
        this.caseFiles = caseFiles;
        this.moved = moved;
    }

    /** How many open deadlines would move. */
    @Transactional(readOnly = true)
    public int wouldMove(LocalDate day, Optional<HolidayCorrection> correction) {
        return moves.of(day, calendar.with(day, correction)).size();
    }

    /**
     * Carries the change out; the list is locked for change.
     *
     * @param correction what the day is from now on; nothing: what the library says
     * @param because the reason on the timelines, as the end of a sentence
     * @return how many deadlines moved
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int carryOut(LocalDate day, Optional<HolidayCorrection> correction, Person by, String because) {
        WorkingDays then = calendar.with(day, correction);
        Map<Long, CaseFile> locked = lockCases(day, then);
        calendar.lockForCounting();
        correction.ifPresentOrElse(calendar::correct, () -> calendar.uncorrect(day));
        List<DeadlineMove> due = moves.of(day, then);
        Map<Long, IncidentReference> references = references(due);
        due.forEach(move -> moved.carryOut(
                move,
                locked.computeIfAbsent(move.deadline().caseId(), newcomer -> caseFiles.lock(references.get(newcomer))),
                by,
                because));
        return due.size();
    }

    /** Cases come in while others are waited for; in the end none is missing. */
    private Map<Long, CaseFile> lockCases(LocalDate day, WorkingDays then) {
        Map<Long, CaseFile> locked = new HashMap<>();
        for (boolean complete = false; !complete; ) {
            List<IncidentReference> missing = references(moves.of(day, then)).entrySet().stream()
                    .filter(found -> !locked.containsKey(found.getKey()))
                    .map(Map.Entry::getValue)
                    .sorted(Comparator.comparing(IncidentReference::value))
                    .toList();
            missing.stream().map(caseFiles::lock).forEach(file -> locked.put(file.id(), file));
            complete = missing.isEmpty();
        }
        return locked;
    }

    private Map<Long, IncidentReference> references(List<DeadlineMove> found) {
        return caseFiles.references(
                found.stream().map(move -> move.deadline().caseId()).collect(Collectors.toSet()));
    }
}
