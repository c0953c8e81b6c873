package org.practicereview.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.practicereview.bench.measure.OwnJvm;
import org.practicereview.bench.measure.Report;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.testing.TestDatabase;

/**
 * Thousands of deadlines fall due while no node runs; then nodes come up.
 *
 * @param folder for the logs of the nodes
 */
record Standstill(BenchSettings settings, Path folder, Report report) {

    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** How many deadlines a second so many nodes record as missed, from the first page of the first of them. */
    double recordedASecond(int nodes, int deadlines) throws Exception {
        TestDatabase database = TestDatabase.chosen();
        try (Workshop workshop = new Workshop(database)) {
            IncidentReference overdue = workshop.templates().overdueWithoutAnybodyKnowing();
            workshop.copies(settings.seed(), settings.areas(), List.of(overdue)).copiesOf(overdue, deadlines);
            int missedBefore = BenchPeople.missed(workshop);
            int timers = BenchPeople.timersDue(workshop);
            List<OwnJvm> running = new ArrayList<>();
            try {
                running.add(OwnJvm.service(database, settings.jvm(), folder));
                long begun = System.nanoTime();
                while (running.size() < nodes) {
                    running.add(OwnJvm.service(database, settings.jvm(), folder));
                }
                while (BenchPeople.timersDue(workshop) > 0 && System.nanoTime() - begun < PATIENCE.toNanos()) {
                    TimeUnit.MILLISECONDS.sleep(500);
                }
                Duration took = Duration.ofNanos(System.nanoTime() - begun);
                int recorded = BenchPeople.missed(workshop) - missedBefore;
                report.target(
                        "%d deadlines due in the same minute, %d nodes".formatted(deadlines, nodes),
                        "under %d s".formatted(LONGEST.toSeconds()),
                        "%d recorded by %d timers in %.1f s, counted from the first page of the first node"
                                .formatted(recorded, timers, took.toMillis() / 1000.0),
                        recorded >= deadlines && took.compareTo(LONGEST) < 0);
                return recorded / (took.toMillis() / 1000.0);
            } finally {
                for (OwnJvm one : running) {
                    one.close();
                }
            }
        }
    }
}
