package org.practicereview.crash.kill;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.practicereview.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Holds the tables against the journal, past the service: everything acknowledged is there once, and nothing else. */
final class Tables {

    /** How a finding begins that says that an acknowledged action is not there. */
    static final String LOST = "lost: ";

    private final JdbcClient database;

    Tables(TestDatabase database) {
        this.database = database.client();
    }

    List<String> findings(Journal journal) {
        List<String> findings = new ArrayList<>(steps(journal));
        findings.addAll(nothingHalfDone());
        return findings;
    }

    /** Each acknowledged step was done once, and no step that nobody was told of. */
    private List<String> steps(Journal journal) {
        Map<String, Long> acknowledged = journal.acknowledged().stream()
                .collect(Collectors.groupingBy(
                        done -> done.reference() + " " + done.asked().step(), Collectors.counting()));
        Map<String, Long> found = new HashMap<>();
        read("select reference, 'record' from case_file where place = '" + CaseScript.PLACE + "'")
                .forEach(row -> found.merge(row, 1L, Long::sum));
        read("select c.reference, t.step from task t join case_file c on c.id = t.case_id"
                        + " where t.state = 'COMPLETED' and c.place = '" + CaseScript.PLACE + "'")
                .forEach(row -> found.merge(row, 1L, Long::sum));
        Set<String> all = new HashSet<>(acknowledged.keySet());
        all.addAll(found.keySet());
        List<String> findings = new ArrayList<>();
        for (String step : all) {
            long said = acknowledged.getOrDefault(step, 0L);
            long done = found.getOrDefault(step, 0L);
            if (done < said) {
                findings.add(LOST + step + ", acknowledged " + said + " times, is there " + done + " times");
            } else if (done > said) {
                findings.add(
                        "twice or unasked: " + step + ", acknowledged " + said + " times, is there " + done + " times");
            }
        }
        return findings;
    }

    private List<String> nothingHalfDone() {
        List<String> findings = new ArrayList<>();
        none(
                findings,
                "an answer that was begun and not kept",
                "select person_id, request_key from first_answer where status = 0");
        none(
                findings,
                "a message twice to the same recipient",
                "select case_id, event || ' ' || recipient || ' ' || occasion from outbox_message"
                        + " group by case_id, about, area_code, event, recipient, occasion having count(*) > 1");
        none(
                findings,
                "a timeline with a gap",
                "select case_id, max(sequence) from case_event group by case_id having max(sequence) <> count(*)");
        none(
                findings,
                "a case without a timeline",
                "select reference, place from case_file c where not exists (select 1 from case_event e where e.case_id = c.id)");
        none(
                findings,
                "a case that waits for nobody",
                "select reference, stage from case_file c where place = '" + CaseScript.PLACE
                        + "' and not exists (select 1 from task t where t.case_id = c.id and t.state = 'OPEN')");
        none(
                findings,
                "a task whose candidates say something else of it",
                "select t.id, t.state || ' ' || k.state from task t join task_candidate k on k.task_id = t.id"
                        + " where k.state <> t.state");
        none(
                findings,
                "a missed date recorded twice",
                "select case_id, what from case_event where kind = 'deadline-missed'"
                        + " group by case_id, what having count(*) > 1");
        none(
                findings,
                "a task open here and not in the engine",
                "select case_id, step from task t where state = 'OPEN'"
                        + " and not exists (select 1 from act_ru_task r where r.id_ = t.id)");
        return findings;
    }

    private void none(List<String> findings, String what, String statement) {
        read(statement).forEach(row -> findings.add(what + ": " + row));
    }

    private List<String> read(String statement) {
        return database.sql(statement)
                .query((row, number) -> row.getString(1) + " " + row.getString(2))
                .list();
    }
}
