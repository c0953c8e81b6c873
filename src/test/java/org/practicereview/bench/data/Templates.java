package org.practicereview.bench.data;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import org.practicereview.calendar.England;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.testing.BoardWalk;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.Jobs;
import org.practicereview.testing.MutableClock;
import org.practicereview.testing.QuietCases;

/**
 * Cases walked through the real service, on days of many years and to many stages, as a register of the country would hold
 * them: those of earlier years are over, those of the last weeks are open.
 */
public final class Templates {

    /** The child of the walks was born just before; copies of these cases happened years earlier, and so was their child. */
    private static final LocalDate FIRST = LocalDate.of(2020, 3, 2);

    private static final int OVER_OF_TEN = 6;

    private static final LocalDate IN_2014 = LocalDate.of(2014, 3, 3);
    private static final LocalDate IN_2016 = LocalDate.of(2016, 3, 1);

    private final CaseWalk walk;
    private final QuietCases quiet;
    private final BoardWalk board;
    private final Jobs jobs;
    private final MutableClock clock;
    private final List<String> stoppedEarly = new ArrayList<>();

    public Templates(CaseWalk walk, QuietCases quiet, BoardWalk board, Jobs jobs, MutableClock clock) {
        this.walk = walk;
        this.quiet = quiet;
        this.board = board;
        this.jobs = jobs;
        this.clock = clock;
    }

    private record Way(String name, int daysItTakes, Function<Templates, IncidentReference> walked) {}

    private static final List<Way> OVER = List.of(
            new Way("closed", 16, templates -> templates.walk.closed()),
            new Way("not notified", 1, templates -> templates.quiet.notNotified()),
            new Way("no review", 1, Templates::noReview),
            new Way("serious case review of 2014", 1, templates -> templates.ofABoard(IN_2014)),
            new Way("closed", 16, templates -> templates.walk.closed()),
            new Way("serious case review of 2016", 1, templates -> templates.ofABoard(IN_2016)));

    private static final List<Way> OPEN = List.of(
            new Way("recorded", 1, templates -> templates.walk.recorded()),
            new Way("notifying", 1, templates -> templates.walk.notifying()),
            new Way("prepared", 1, templates -> templates.walk.prepared()),
            new Way("notified", 2, templates -> templates.walk.notified()),
            new Way("rapid review to be signed", 4, templates -> templates.walk.rapidReviewToBeSigned()),
            new Way("rapid review signed", 5, templates -> templates.walk.rapidReviewSigned()),
            new Way("rapid review sent", 6, templates -> templates.walk.rapidReviewSent()),
            new Way("local review decided", 20, templates -> templates.walk.localReviewDecided()),
            new Way("reviewer appointed", 30, templates -> templates.walk.reviewerAppointed()),
            new Way("review in progress", 50, templates -> templates.walk.reviewInProgress()),
            new Way("national review", 40, templates -> templates.walk.nationalReviewerAppointed()),
            new Way("reported", 60, templates -> templates.walk.reported()),
            new Way("copies sent", 10, templates -> templates.walk.copiesSent()),
            new Way("published", 25, templates -> templates.walk.published()),
            new Way("rapid review late", 60, templates -> templates.walk.notified()),
            new Way("rapid review late, to be signed", 50, templates -> templates.walk.rapidReviewToBeSigned()));

    /** So many, the same from the same seed; afterwards the clock stands at the machine's time and what was due was done. */
    public List<IncidentReference> walk(int howMany, long seed) {
        List<IncidentReference> walked = new ArrayList<>();
        begun(howMany, new Random(seed))
                .forEach((begins, ways) -> ways.forEach(way -> {
                    stand(begins);
                    try {
                        walked.add(way.walked().apply(this));
                    } catch (RuntimeException | AssertionError stopped) {
                        // An edition may ask for more than the walk knows: the case stays where it is, and the report
                        // says so
                        stoppedEarly.add("%s on %s: %s".formatted(way.name(), begins, stopped.getMessage()));
                    }
                }));
        clock.set(Clock.systemUTC().instant());
        jobs.runDue();
        return walked;
    }

    /** A case whose dates have passed although no timer has fired yet, as after a long standstill. */
    public IncidentReference overdueWithoutAnybodyKnowing() {
        stand(England.today(Clock.system(England.ZONE)).minusDays(60));
        IncidentReference reference = walk.notified();
        clock.set(Clock.systemUTC().instant());
        return reference;
    }

    /** A case at the step at which its notification is sent. */
    public IncidentReference readyToSend() {
        stand(England.today(Clock.system(England.ZONE)));
        return walk.prepared();
    }

    /** A case that was just recorded. */
    public IncidentReference justRecorded() {
        stand(England.today(Clock.system(England.ZONE)));
        return walk.recorded();
    }

    /** What could not be walked to its end, and why. */
    public List<String> stoppedEarly() {
        return List.copyOf(stoppedEarly);
    }

    private IncidentReference noReview() {
        IncidentReference reference = walk.panelAnswered("AGREES_NO_LOCAL_REVIEW");
        walk.decideOnLocalReview(reference, "NO_REVIEW");
        return reference;
    }

    /** Of the time of the boards, recorded years later. */
    private IncidentReference ofABoard(LocalDate day) {
        IncidentReference reference = board.toBePublished(day);
        board.publish(reference, day.plusDays(126), day.plusDays(140));
        return reference;
    }

    private TreeMap<LocalDate, List<Way>> begun(int howMany, Random random) {
        LocalDate today = England.today(Clock.system(England.ZONE));
        int days = Math.toIntExact(ChronoUnit.DAYS.between(FIRST, today.minusDays(30)));
        TreeMap<LocalDate, List<Way>> begun = new TreeMap<>();
        int open = 0;
        for (int i = 0; i < howMany; i++) {
            boolean over = i % 10 < OVER_OF_TEN;
            Way way = over ? OVER.get(i % OVER.size()) : OPEN.get(open++ % OPEN.size());
            LocalDate on = over
                    ? FIRST.plusDays(random.nextInt(days))
                    : today.minusDays(way.daysItTakes() + random.nextInt(3));
            begun.computeIfAbsent(on, day -> new ArrayList<>()).add(way);
        }
        return begun;
    }

    private void stand(LocalDate day) {
        clock.set(day.atTime(LocalTime.of(9, 30)));
    }
}
