package org.practicereview.learning.yearly;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.practicereview.calendar.England;
import org.practicereview.casefile.CaseAccess;
import org.practicereview.clock.DateArithmetic;
import org.practicereview.guidance.Editions;
import org.practicereview.guidance.Guidance;
import org.practicereview.guidance.Obligation;
import org.practicereview.guidance.TimeLimit;
import org.practicereview.learning.LearningAreas;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.refusal.NotFound;
import org.practicereview.refusal.NotPermitted;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The yearly reports of partnerships: what reviews there were, what was done, and how effective it was (L18). */
@Service
public class YearlyReports {

    private static final Set<Role> MAY_WRITE = Set.of(Role.PARTNERSHIP_BUSINESS_MANAGER);

    private static final int FIRST = 2024;

    private final YearlyRows rows;
    private final YearlyLists lists;
    private final LearningAreas areas;
    private final Guidance guidance;
    private final Editions editions;
    private final DateArithmetic arithmetic;
    private final CaseAccess access;
    private final Clock clock;

    YearlyReports(
            YearlyRows rows,
            YearlyLists lists,
            LearningAreas areas,
            Guidance guidance,
            Editions editions,
            DateArithmetic arithmetic,
            CaseAccess access,
            Clock clock) {
        this.rows = rows;
        this.lists = lists;
        this.areas = areas;
        this.guidance = guidance;
        this.editions = editions;
        this.arithmetic = arithmetic;
        this.access = access;
        this.clock = clock;
    }

    /** The years there are, the one that runs before the others. */
    public List<Integer> years() {
        LocalDate today = England.today(clock);
        int running = today.getMonthValue() > Month.MARCH.getValue() ? today.getYear() + 1 : today.getYear();
        return IntStream.iterate(running, year -> year >= FIRST, year -> year - 1)
                .boxed()
                .toList();
    }

    /**
     * The areas whose reports the person reads.
     *
     * @throws NotPermitted to whoever belongs to no partnership
     */
    public List<String> areas(Person person) {
        List<String> own = areas.of(person);
        if (own.isEmpty()) {
            throw new NotPermitted();
        }
        return own;
    }

    /**
     * The report as it stands.
     *
     * @throws NotFound when the area is not one of the person's, or there is no such year
     */
    @Transactional(readOnly = true)
    public YearlyReport of(Person person, String area, int endsIn) {
        requireReading(person, area, endsIn);
        LocalDate from = LocalDate.of(endsIn - 1, Month.APRIL, 1);
        LocalDate until = from.plusYears(1);
        LocalDate ends = until.minusDays(1);
        TimeLimit limit = guidance.timeLimit(
                Obligation.PUBLISH_YEARLY_REPORT, editions.on(ends).code());
        List<ReportedAction> actions = lists.actions(area, from, until, England.today(clock));
        return new YearlyReport(
                area,
                endsIn,
                arithmetic.apply(limit, ends).end(),
                limit.citation(),
                Stream.concat(rows.figures(area, from, until).stream(), YearlyReport.figuresOf(actions).stream())
                        .toList(),
                lists.reviews(area, from, until),
                actions,
                rows.sections(area, endsIn));
    }

    public boolean mayWrite(Person person, String area) {
        return access.mayAnswerFor(person, area, MAY_WRITE);
    }

    /** Refuses whoever does not write it. */
    public void requireWriting(Person person, String area, int endsIn) {
        requireReading(person, area, endsIn);
        if (!mayWrite(person, area)) {
            throw new NotPermitted();
        }
    }

    /**
     * Writes a section.
     *
     * @param seen refuses a version that was not looked at
     */
    @Transactional
    public void write(
            Person person, String area, int endsIn, ReportSection section, IntConsumer seen, SectionText form) {
        requireWriting(person, area, endsIn);
        rows.lock(area);
        YearlyReport.Written before = rows.sections(area, endsIn).get(section.ordinal());
        seen.accept(before.version());
        rows.write(
                area,
                endsIn,
                before,
                Objects.requireNonNull(form.text()),
                person.id(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private void requireReading(Person person, String area, int endsIn) {
        if (!areas.of(person).contains(area) || !years().contains(endsIn)) {
            throw new NotFound();
        }
    }
}
