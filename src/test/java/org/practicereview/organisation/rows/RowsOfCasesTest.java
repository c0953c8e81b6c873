package org.practicereview.organisation.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.practicereview.casefile.CaseAccess;
import org.practicereview.casefile.CaseFile;
import org.practicereview.organisation.People;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.organisation.rows.RowLevelSecurity.Wanted;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.TablesOfNoCase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** What the database itself keeps from people, whatever a statement asks (docs/decisions/0018). H2 has no such lock. */
@IntegrationTest
@EnabledIfSystemProperty(named = "test.database", matches = "postgresql")
class RowsOfCasesTest {

    private static final String WITHOUT_LOCK = """
            select relname from pg_class where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p')
                and not (relrowsecurity and exists (select 1 from pg_policy where polrelid = pg_class.oid))
                and relname !~ '^(act_|flyway_)' order by relname""";

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ExampleCases examples;

    @Autowired
    CaseAccess access;

    @Autowired
    People people;

    @Autowired
    DataSource source;

    private SecondLock lock;

    @BeforeEach
    void the_database_holds_people_to_their_cases() throws SQLException {
        lock = new SecondLock(source);
    }

    @AfterEach
    void as_it_was() {
        lock.close();
    }

    @Test
    void every_table_with_rows_of_cases_is_locked() {
        assertThat(names(WITHOUT_LOCK)).containsExactlyElementsOf(TablesOfNoCase.NAMES);
    }

    /** Without "offset 0" the planner may go through all cases there ever were, for the rows of one. */
    @Test
    void each_lock_looks_at_the_case_of_the_row_alone() {
        assertThat(names("""
                        select tablename from pg_policies where schemaname = current_schema() and policyname = 'of_a_case'
                            and qual not like '%OFFSET 0%'""")).isEmpty();
    }

    @Test
    void a_table_that_comes_with_a_case_column_is_locked_by_the_next_start() {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            database.sql("create table visit_of_case (case_id bigint not null references case_file)")
                    .update();
            assertThat(names(WITHOUT_LOCK)).contains("visit_of_case");
            database.sql("select row_guard_tables()").query().listOfRows();
            assertThat(names(WITHOUT_LOCK)).doesNotContain("visit_of_case");
        });
    }

    @Test
    void people_see_the_rows_of_their_own_cases_and_the_service_those_of_all() {
        CaseFile mine = examples.recorded(examples.area());
        CaseFile theirs = examples.recorded(examples.area());
        Person person = examples.person(mine.leadArea(), Role.LOCAL_AUTHORITY_APPROVER);

        assertThat(as(person, () -> casesOf(mine, theirs))).containsExactly(mine.id());
        assertThat(as(person, () -> childrenOf(mine, theirs))).containsExactly(mine.id());
        assertThat(casesOf(mine, theirs)).containsExactly(mine.id(), theirs.id());

        examples.linkArea(theirs, mine.leadArea());
        assertThat(as(person, () -> childrenOf(mine, theirs))).containsExactly(mine.id(), theirs.id());
        people.deactivate(person.id());
        assertThat(as(person, () -> casesOf(mine, theirs))).isEmpty();
    }

    @Test
    void national_bodies_see_what_reached_them_and_a_conflict_of_interest_takes_it_away() {
        CaseFile kept = examples.recorded(examples.area());
        CaseFile notified = examples.notified(examples.area());
        Person member = examples.person("", Role.PANEL_MEMBER);

        for (Role role : List.of(Role.PANEL_MEMBER, Role.DEPARTMENT_READER, Role.OFSTED_READER)) {
            assertThat(as(examples.person("", role), () -> casesOf(kept, notified)))
                    .containsExactly(notified.id());
        }
        for (Role role : List.of(Role.ADMINISTRATOR, Role.REVIEWER)) {
            assertThat(as(examples.person("", role), () -> casesOf(kept, notified)))
                    .isEmpty();
        }
        assertThat(as(member, () -> childrenOf(kept, notified))).containsExactly(notified.id());
        database.sql("""
                        insert into panel_conflict (case_id, person_id, verdict, basis, reason, since, version)
                        values (:case, :member, 'CONFLICT', 'SETTLED', 'Related', current_timestamp, 0)""")
                .param("case", notified.id())
                .param("member", member.id())
                .update();
        assertThat(as(member, () -> childrenOf(kept, notified))).isEmpty();
    }

    @Test
    void nothing_is_written_into_the_cases_of_others() {
        CaseFile theirs = examples.recorded(examples.area());
        Person person = examples.person(examples.area(), Role.LOCAL_AUTHORITY_APPROVER);

        assertThat(as(
                        person,
                        () -> database.sql("update child set surname = 'Changed' where case_id = :case")
                                .param("case", theirs.id())
                                .update()))
                .isZero();
        assertThatThrownBy(() -> as(
                        person,
                        () -> database.sql("insert into child (case_id, number) values (:case, 9)")
                                .param("case", theirs.id())
                                .update()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void nobody_lets_themselves_into_a_case_by_writing_a_row_of_it() {
        CaseFile theirs = examples.recorded(examples.area());
        Person person = examples.person(examples.area(), Role.LOCAL_AUTHORITY_APPROVER);
        Person reviewer = examples.person("", Role.REVIEWER);

        assertThatThrownBy(() -> as(person, () -> {
                    examples.linkArea(
                            theirs, person.areas(Role.Reach.AREA).iterator().next());
                    return theirs;
                }))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> as(reviewer, () -> {
                    examples.letIn(theirs, reviewer);
                    return theirs;
                }))
                .isInstanceOf(DataAccessException.class);
        assertThat(as(person, () -> casesOf(theirs))).isEmpty();
        assertThat(as(reviewer, () -> casesOf(theirs))).isEmpty();
    }

    @Test
    void who_leaves_a_case_finishes_the_act_of_leaving() {
        CaseFile file = examples.recorded(examples.area());
        Person reviewer = examples.person("", Role.REVIEWER);
        examples.letIn(file, reviewer);

        as(
                reviewer,
                () -> examples.in(() -> {
                    database.sql(
                                    "update case_person set to_time = current_timestamp where case_id = :case and person_id = :me")
                            .param("case", file.id())
                            .param("me", reviewer.id())
                            .update();
                    assertThat(casesOf(file)).containsExactly(file.id());
                    return file;
                }));

        assertThat(as(reviewer, () -> casesOf(file))).isEmpty();
    }

    @Test
    void a_step_outside_reaches_every_case_and_what_follows_it_does_not() {
        CaseFile theirs = examples.recorded(examples.area());
        Person person = examples.person(examples.area(), Role.LOCAL_AUTHORITY_APPROVER);

        as(
                person,
                () -> examples.in(() -> {
                    access.noteTold(person, List.of(theirs.id()), "test");
                    assertThat(casesOf(theirs)).isEmpty();
                    assertThat(access.toldOf(person, "test", Instant.EPOCH)).isOne();
                    return theirs;
                }));
    }

    @Test
    void rights_do_not_stay_with_a_connection() {
        Person person = examples.person(examples.area(), Role.LOCAL_AUTHORITY_APPROVER);
        String owner = database.sql("select current_user").query(String.class).single();

        assertThat(as(
                        person,
                        () -> database.sql("select current_user")
                                .query(String.class)
                                .single()))
                .isNotEqualTo(owner)
                .endsWith("_person");
        assertThat(database.sql("select current_user || coalesce(cast(row_account() as text), '')")
                        .query(String.class)
                        .single())
                .isEqualTo(owner);
        as(
                person,
                () -> transaction.execute(status -> {
                    status.setRollbackOnly();
                    return database.sql("select 1").query(Integer.class).single();
                }));
        assertThat(as(
                        person,
                        () -> database.sql("select row_account()")
                                .query(UUID.class)
                                .single()))
                .isEqualTo(person.id());
    }

    @Test
    void where_the_role_cannot_be_had_the_service_starts_without_unless_it_is_required() throws SQLException {
        database.sql("create role may_not_create_roles login password 'none'").update();
        try {
            var without = new DriverManagerDataSource(
                    source.unwrap(HikariDataSource.class).getJdbcUrl().split("\\?")[0], "may_not_create_roles", "none");

            assertThatThrownBy(() -> new RowLevelSecurity(without, Wanted.REQUIRED).afterSingletonsInstantiated())
                    .isInstanceOf(NoRowLevelSecurity.class)
                    .cause()
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            refused -> assertThat(refused.getSQLState()).isEqualTo("42501"));
            assertThatCode(() -> new RowLevelSecurity(without, Wanted.IF_POSSIBLE).afterSingletonsInstantiated())
                    .doesNotThrowAnyException();
        } finally {
            database.sql("drop role may_not_create_roles").update();
        }
    }

    private static <T> T as(Person person, Supplier<T> work) {
        Acting.begin(person.id());
        try {
            return work.get();
        } finally {
            Acting.end();
        }
    }

    private List<Long> casesOf(CaseFile... files) {
        return ids("select id from case_file where id in (:cases) order by id", files);
    }

    private List<Long> childrenOf(CaseFile... files) {
        return ids("select case_id from child where case_id in (:cases) order by case_id", files);
    }

    private List<Long> ids(String sql, CaseFile... files) {
        return database.sql(sql)
                .param("cases", List.of(files).stream().map(CaseFile::id).toList())
                .query(Long.class)
                .list();
    }

    private List<String> names(String sql) {
        return database.sql(sql).query(String.class).list();
    }
}
