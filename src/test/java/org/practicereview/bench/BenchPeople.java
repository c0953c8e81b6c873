package org.practicereview.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.practicereview.bench.measure.Pages;
import org.practicereview.bench.measure.Visit;
import org.practicereview.organisation.People;
import org.practicereview.organisation.Person;

/** Who asks the service, and what waits for them. */
final class BenchPeople {

    private static final String AREA = "BOROUGH001";

    private final Workshop workshop;
    private final Map<String, String> tokens = new HashMap<>();

    BenchPeople(Workshop workshop) {
        this.workshop = workshop;
    }

    /** A step of a case that somebody may do. */
    record Waiting(String reference, String task, String token) {

        void complete(Visit visit, String answers) throws Exception {
            visit.post("/api/v1/tasks/" + task + "/completion", token, answers);
        }
    }

    /** How many timers are due and have not fired. */
    static int timersDue(Workshop workshop) {
        return workshop.database()
                .sql("select count(*) from act_ru_job where retries_ > 0 and duedate_ < localtimestamp")
                .query(Integer.class)
                .single();
    }

    /** All timers that are due wait for tomorrow; how many. */
    static int putsOff(Workshop workshop) {
        return workshop.database()
                .sql("update act_ru_job set duedate_ = localtimestamp + interval '1' day"
                        + " where retries_ > 0 and duedate_ < localtimestamp")
                .update();
    }

    /** What was put off falls due together. */
    static void allFallDue(Workshop workshop) {
        workshop.database()
                .sql("update act_ru_job set duedate_ = localtimestamp"
                        + " where retries_ > 0 and duedate_ between localtimestamp + interval '23' hour"
                        + " and localtimestamp + interval '1' day")
                .update();
    }

    /** How many deadlines are recorded as missed. */
    static int missed(Workshop workshop) {
        return workshop.database()
                .sql("select count(*) from deadline where overdue_since is not null")
                .query(Integer.class)
                .single();
    }

    /** Those that wait at that step now, in whatever area. */
    List<Waiting> waiting(String step, String role) {
        return workshop.database()
                .sql("""
                        select t.id, f.reference, f.lead_area from task t join case_file f on f.id = t.case_id
                        where t.step = :step and t.state = 'OPEN' order by t.case_id desc""")
                .param("step", step)
                .query((row, number) -> new Waiting(
                        row.getString("reference"), row.getString("id"), token(role, row.getString("lead_area"))))
                .list();
    }

    /** New sessions, because one that is not used ends after half an hour. */
    Pages pages() {
        String reference = workshop.database()
                .sql("""
                        select reference from case_file where lead_area = :area and notified_route is not null
                        order by id desc fetch first 1 rows only""")
                .param("area", AREA)
                .query(String.class)
                .single();
        return new Pages(
                AREA,
                reference,
                workshop.session(person("PARTNERSHIP_BUSINESS_MANAGER", AREA)),
                workshop.session(person("PANEL_SECRETARIAT", null)));
    }

    private String token(String role, String area) {
        return tokens.computeIfAbsent(role + area, key -> workshop.token(person(role, area)));
    }

    private Person person(String role, String area) {
        UUID id = workshop.database()
                .sql("""
                        select person_id from person_role
                        where role = :role and (area_code = :area or cast(:area as varchar(40)) is null)
                        fetch first 1 rows only""")
                .param("role", role)
                .param("area", area)
                .query(UUID.class)
                .single();
        return workshop.bean(People.class).find(id).orElseThrow();
    }
}
