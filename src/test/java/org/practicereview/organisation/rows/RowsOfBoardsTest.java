package org.practicereview.organisation.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.practicereview.casefile.CaseAccess;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.VisibleCases;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Boards' reviews never went the way of a notification: being told of one is all that lets a national body in. */
@IntegrationTest
@EnabledIfSystemProperty(named = "test.database", matches = "postgresql")
class RowsOfBoardsTest {

    @Autowired
    JdbcClient database;

    @Autowired
    ExampleCases examples;

    @Autowired
    CaseAccess access;

    @Autowired
    DataSource source;

    private SecondLock lock;
    private List<CaseFile> all;
    private CaseFile toThePanel;
    private CaseFile toTheDepartment;
    private CaseFile toBoth;

    @BeforeEach
    void four_reviews_of_which_different_bodies_were_told() throws SQLException {
        lock = new SecondLock(source);
        toThePanel = toldOf(true, false);
        toTheDepartment = toldOf(false, true);
        toBoth = toldOf(true, true);
        all = List.of(toldOf(false, false), toThePanel, toTheDepartment, toBoth);
    }

    @AfterEach
    void as_it_was() {
        lock.close();
    }

    @Test
    void each_body_sees_those_it_was_told_of_by_either_lock() {
        Map<Role, List<CaseFile>> seen = Map.of(
                Role.PANEL_SECRETARIAT, List.of(toThePanel, toBoth),
                Role.PANEL_MEMBER, List.of(toThePanel, toBoth),
                Role.PANEL_CHAIR, List.of(toThePanel, toBoth),
                Role.DEPARTMENT_READER, List.of(toTheDepartment, toBoth),
                Role.OFSTED_READER, List.of(),
                Role.REVIEWER, List.of(),
                Role.ADMINISTRATOR, List.of());

        seen.forEach((role, files) -> seesByEither(examples.person("", role), files));
    }

    @Test
    void of_two_roles_either_is_enough_and_a_conflict_of_interest_takes_both_away() {
        Person both = examples.person("", Role.PANEL_MEMBER, Role.DEPARTMENT_READER);
        seesByEither(both, List.of(toThePanel, toTheDepartment, toBoth));

        database.sql("""
                        insert into panel_conflict (case_id, person_id, verdict, basis, reason, since, version)
                        values (:case, :member, 'CONFLICT', 'SETTLED', 'Related', current_timestamp, 0)""").param("case", toBoth.id()).param("member", both.id()).update();

        seesByEither(both, List.of(toThePanel, toTheDepartment));
    }

    private void seesByEither(Person person, List<CaseFile> files) {
        List<Long> ids = files.stream().map(CaseFile::id).toList();
        VisibleCases visible = access.visibleTo(person);
        assertThat(database.sql("select c.id from case_file c where c.id in (:all) and " + visible.condition()
                                + " order by c.id")
                        .params(visible.parameters())
                        .param("all", all.stream().map(CaseFile::id).toList())
                        .query(Long.class)
                        .list())
                .as("by the service, for %s", person.grants())
                .isEqualTo(ids);
        Acting.begin(person.id());
        try {
            assertThat(ofAll("select id from case_file where id in (:all) order by id"))
                    .as("by the database, for %s", person.grants())
                    .isEqualTo(ids);
            assertThat(ofAll("select case_id from child where case_id in (:all) order by case_id"))
                    .as("children, for %s", person.grants())
                    .isEqualTo(ids);
        } finally {
            Acting.end();
        }
    }

    private List<Long> ofAll(String sql) {
        return database.sql(sql)
                .param("all", all.stream().map(CaseFile::id).toList())
                .query(Long.class)
                .list();
    }

    private CaseFile toldOf(boolean panel, boolean department) {
        CaseFile file = examples.recorded(examples.area());
        database.sql("""
                        insert into serious_case_review (case_id, notified_on, panel_told, department_told, version)
                        values (:case, date '2015-03-02', :panel, :department, 0)""")
                .param("case", file.id())
                .param("panel", panel)
                .param("department", department)
                .update();
        return file;
    }
}
