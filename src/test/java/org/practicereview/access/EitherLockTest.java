package org.practicereview.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.organisation.Grant;
import org.practicereview.organisation.People;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.organisation.rows.SecondLock;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Partnership;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.SessionRepository;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * The database's lock alone, as if the service had forgotten its own: for the service the visitor holds every role everywhere,
 * for the database only those of somebody else. That the service's lock holds alone is what every run on H2 shows.
 */
@Tag("attack")
@IntegrationTest
@EnabledIfSystemProperty(named = "test.database", matches = "postgresql")
class EitherLockTest {

    @LocalServerPort
    int port;

    @Autowired
    SessionRepository<?> sessions;

    @Autowired
    ObjectProvider<RequestMappingInfoHandlerMapping> mappings;

    @Autowired
    Partnership partnership;

    @Autowired
    CaseWalk walk;

    @Autowired
    ExampleCases examples;

    @Autowired
    People people;

    @Autowired
    JdbcClient database;

    @Autowired
    DataSource source;

    private SecondLock lock;
    private Person everything;
    private Caller visitor;
    private IncidentReference foreign;
    private String task;
    private String name;

    @BeforeEach
    void somebody_who_may_do_everything_and_a_case_of_another_area() throws Exception {
        lock = new SecondLock(source);
        partnership.the(Role.PARTNERSHIP_BUSINESS_MANAGER); // the areas are there from here on
        everything = examples.person(null);
        for (Role role : Role.values()) {
            if (role.needsArea()) {
                List.of(Partnership.NORTHSHIRE, Partnership.SOUTHSHIRE)
                        .forEach(area -> people.grant(everything.id(), new Grant(role, area)));
            } else {
                people.grant(everything.id(), new Grant(role, null));
            }
        }
        visitor = Caller.of(port, sessions, everything, examples.token(everything));
        walk.recordedIn(Partnership.SOUTHSHIRE); // the first reference of all is also the example in hints of pages
        foreign = walk.recordedIn(Partnership.SOUTHSHIRE);
        name = "Quillfeather" + foreign.value().replaceAll("\\D", "");
        database.sql("insert into child (case_id, number, forenames, surname) select id, 7, 'Ada', :name from case_file"
                        + " where reference = :reference")
                .param("name", name)
                .param("reference", foreign.value())
                .update();
        task = database.sql("select min(t.id) from task t join case_file c on c.id = t.case_id"
                        + " where c.reference = :reference and t.state = 'OPEN'")
                .param("reference", foreign.value())
                .query(String.class)
                .single();
    }

    @AfterEach
    void everybody_is_who_they_are() {
        lock.close();
        everybodyIsWhoTheyAreForTheDatabase();
    }

    @Test
    void what_the_service_would_show_the_database_keeps_from_whoever_may_not_see_it() throws Exception {
        assertThat(shownToTheVisitor()).as("without either lock").isNotEmpty();

        for (Role role : Role.values()) {
            theVisitorIsForTheDatabase(partnership.the(role));

            assertThat(shownToTheVisitor()).as("shown to %s", role).isEmpty();
        }
    }

    /** Then the same is sent once more without either lock, and each of it is done: the control. */
    @Test
    void what_the_service_would_let_be_done_the_database_refuses_to_whoever_may_not_do_it() throws Exception {
        for (Role role : Role.values()) {
            theVisitorIsForTheDatabase(partnership.the(role));

            assertThat(writtenByTheVisitor()).as("as %s", role).allMatch(Write.Outcome::isRefusal);
        }

        everybodyIsWhoTheyAreForTheDatabase();
        assertThat(writtenByTheVisitor()).as("without either lock").allMatch(Write.Outcome::isDone);
    }

    /** The negative control: with one lock broken this test would say so. */
    @Test
    void a_table_without_its_policy_is_noticed() throws Exception {
        asTheDatabaseSees(
                "'" + partnership.the(Role.PARTNERSHIP_BUSINESS_MANAGER).id() + "'::uuid");
        try {
            database.sql("alter table case_file disable row level security").update();

            assertThat(shownToTheVisitor()).isNotEmpty();
        } finally {
            database.sql("alter table case_file enable row level security").update();
        }
    }

    /** The addresses at which something of the case is read. */
    private List<String> shownToTheVisitor() throws Exception {
        List<String> shown = new ArrayList<>();
        for (Route route : Route.of(mappings)) {
            if (route.verb().equals("GET")) {
                String body = visitor.call(route, foreign.value(), task, "1").body();
                // what was asked for is often said again: the reference counts where it was not in the address
                if (body.contains(name) || !route.isAboutACase() && body.contains(foreign.value())) {
                    shown.add(route.toString());
                }
            }
        }
        return shown;
    }

    private List<Write.Outcome> writtenByTheVisitor() throws Exception {
        RowsOfACase rows = new RowsOfACase(database, foreign.value());
        List<Write.Outcome> outcomes = new ArrayList<>();
        for (Write write : Write.toACaseThatWasRecorded(foreign.value(), task)) {
            Map<String, String> before = rows.now();
            int status = visitor.write(write).statusCode();
            outcomes.add(new Write.Outcome(write, status, rows.changedSince(before)));
        }
        return outcomes;
    }

    private void theVisitorIsForTheDatabase(Person narrow) {
        asTheDatabaseSees("case nullif(current_setting('practice_review.account', true), '')::uuid when '"
                + everything.id() + "' then '" + narrow.id()
                + "' else nullif(current_setting('practice_review.account', true), '') end::uuid");
    }

    private void everybodyIsWhoTheyAreForTheDatabase() {
        asTheDatabaseSees("nullif(current_setting('practice_review.account', true), '')::uuid");
    }

    private void asTheDatabaseSees(String account) {
        database.sql(
                        "create or replace function row_account() returns uuid language sql stable parallel safe as $$ select "
                                + account + " $$")
                .update();
    }
}
