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
 * Thousands of deadlines fall due in the same minute, on nodes that have nothing else to do.
 *
 * @param folder for the logs of the nodes
 */
record Standstill(BenchSettings settings, Path folder, Report report) {

    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /**
     * How many deadlines a second so many nodes record as missed, from the moment all of them fall due.
     *
     * @param eachOnOneCore whether each node has one core and no other, which it shares with the database: two nodes that have
     *     both cores to share cannot be quicker than one that has both
     */
    double recordedASecond(int nodes, int deadlines, boolean eachOnOneCore) throws Exception {
        TestDatabase database = TestDatabase.chosen();
        try (Workshop workshop = new Workshop(database)) {
            IncidentReference overdue = workshop.templates().overdueWithoutAnybodyKnowing();
            workshop.copies(settings.seed(), settings.areas(), List.of(overdue)).copiesOf(overdue, deadlines);
            int missedBefore = BenchPeople.missed(workshop);
            int timers = BenchPeople.putsOff(workshop);
            List<OwnJvm> running = new ArrayList<>();
            try {
                while (running.size() < nodes) {
                    OwnJvm node = OwnJvm.service(database, settings.jvm(), folder);
                    if (eachOnOneCore) {
                        node.onCore(running.size());
                    }
                    running.add(node);
                }
                long begun = System.nanoTime();
                BenchPeople.allFallDue(workshop);
                while (BenchPeople.timersDue(workshop) > 0 && System.nanoTime() - begun < PATIENCE.toNanos()) {
                    TimeUnit.MILLISECONDS.sleep(500);
                }
                Duration took = Duration.ofNanos(System.nanoTime() - begun);
                int recorded = BenchPeople.missed(workshop) - missedBefore;
                report.target(
                        "%d deadlines due in the same minute, %d nodes%s"
                                .formatted(deadlines, nodes, eachOnOneCore ? " on a core each" : ""),
                        "under %d s".formatted(LONGEST.toSeconds()),
                        "%d recorded by %d timers in %.1f s, nodes just started"
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
