package org.practicereview.casefile;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.practicereview.calendar.England;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks at the seals of all timelines, every night and on demand. A broken one is mended by nobody: somebody changed what the
 * service never changes, and what was written stands in the backups.
 */
@Service
public class Seals {

    private static final Logger LOG = LoggerFactory.getLogger(Seals.class);

    /** Some thousands of entries at once. */
    private static final int CASES_AT_ONCE = 200;

    private final JdbcClient database;
    private final Timeline timeline;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Seals(JdbcClient database, Timeline timeline, TransactionTemplate transaction, Clock clock) {
        this.database = database;
        this.timeline = timeline;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * A timeline that is not what was written.
     *
     * @param entry the number of the first entry that does not fit the one before
     */
    public record Broken(IncidentReference reference, int entry) {}

    private record Case(long id, String reference) {}

    /** Every night; the clock in England. */
    @Scheduled(cron = "0 45 3 * * *", zone = England.NAME)
    public void verifyDaily() {
        verify();
    }

    /** What is broken, in all cases; each is logged, and how many is kept for monitoring. */
    public List<Broken> verify() {
        List<Broken> broken = new ArrayList<>();
        int looked = 0;
        List<Case> cases = after(0);
        while (!cases.isEmpty()) {
            Map<Long, String> references = cases.stream().collect(Collectors.toMap(Case::id, Case::reference));
            timeline.brokenSeals(references.keySet())
                    .forEach((id, entry) -> broken.add(new Broken(new IncidentReference(references.get(id)), entry)));
            looked += cases.size();
            cases = after(cases.get(cases.size() - 1).id());
        }
        broken.forEach(found -> LOG.error(
                "the timeline of {} is not what was written, from entry {} on", found.reference(), found.entry()));
        keep(looked, broken.size());
        return broken;
    }

    private List<Case> after(long id) {
        return database.sql("select id, reference from case_file where id > :id order by id fetch first "
                        + CASES_AT_ONCE + " rows only")
                .param("id", id)
                .query((row, number) -> new Case(row.getLong("id"), row.getString("reference")))
                .list();
    }

    private void keep(int cases, int broken) {
        transaction.executeWithoutResult(status -> database.sql(
                        "insert into seal_check (id, checked_at, cases, broken) values (:id, :now, :cases, :broken)")
                .param("id", UUID.randomUUID())
                .param("now", England.stored(clock.instant()))
                .param("cases", cases)
                .param("broken", broken)
                .update());
    }
}
