package org.practicereview.administration.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.practicereview.testing.TestDatabase;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/** A database that was filled under an earlier version keeps every word when this one starts on it. */
@Tag("integration")
class EarlierDatabaseTest {

    /** What a migration was written to change. */
    private static final Set<String> CHANGED_ON_PURPOSE =
            Set.of("document_version.matter", "public_report.themes", "national_review_decided_by.case_id");

    private DataSource source;
    private JdbcClient database;

    @BeforeEach
    void as_migration_48_left_it() throws SQLException {
        TestDatabase chosen = TestDatabase.chosen();
        source = new DriverManagerDataSource(chosen.url(), chosen.username(), chosen.password());
        database = JdbcClient.create(source);
        flyway().target("48").load().migrate();
        try (var connection = source.getConnection()) {
            ScriptUtils.executeSqlScript(
                    connection, new EncodedResource(new ClassPathResource("earlier-database/v48.sql"), "UTF-8"));
        }
    }

    @Test
    void nothing_is_lost_and_what_was_added_since_is_worked_out() {
        Map<String, List<Map<String, Object>>> before = everything();
        assertThat(before.get("case_file")).hasSize(3);

        flyway().load().migrate();

        Map<String, List<Map<String, Object>>> after = everything();
        before.forEach((table, rows) -> {
            assertThat(after.get(table)).as(table).hasSizeGreaterThanOrEqualTo(rows.size());
            rows.forEach(row -> assertThat(after.get(table))
                    .as("%s %s", table, row)
                    .anySatisfy(now -> assertThat(now.entrySet()).containsAll(unchanged(table, row))));
        });
        assertThat(one("select themes from public_report")).isEqualTo(",NEGLECT,COORDINATION,SCHOOL,");
        assertThat(one("select matter from document_version")).isEqualTo("PUBLICATION");
        assertThat(one("select c.reference from national_review n join case_file c on c.id = n.of_case"))
                .isEqualTo("SI-2025-0003");
        assertThat(one("""
                        select c.reference from national_review_decided_by b join national_review_case n on n.id = b.taken_in
                        join case_file c on c.id = n.case_id where b.decision = 'TAKEN_IN'""")).isEqualTo("SI-2025-0002");
        assertThat(one("select response from national_recommendation_answer")).isEqualTo("ACCEPTED");
        assertThat(database.sql("select count(*) from learning_action where begun_at is null")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void a_review_is_not_over_because_a_part_is_left_out_and_copies_are_owed_once_at_most() {
        database.sql("update case_file set reasons_sent = true where reference in ('SI-2025-0001', 'SI-2025-0002')")
                .update();
        database.sql("update case_event set kind = 'report-not-published'"
                        + " where case_id = (select id from case_file where reference = 'SI-2025-0002')")
                .update();
        owesCopies("2025-10-20");
        owesCopies("2025-12-20");

        flyway().load().migrate();

        assertThat(reasons("SI-2025-0001")).containsExactly(false, true);
        assertThat(reasons("SI-2025-0002")).containsExactly(true, false);
        assertThat(reasons("SI-2025-0003")).containsExactly(false, false);
        assertThat(database.sql("""
                        select started_on from deadline where obligation = 'SEND_ADVANCE_COPIES' and cancelled_at is null""").query(LocalDate.class).list()).containsExactly(LocalDate.of(2025, 12, 20));
    }

    /** A finding is known again by its words: with another text, what was settled would come back. */
    @Test
    void what_was_found_of_members_of_the_panel_is_told_without_the_code_of_its_rule() {
        database.sql("""
                        insert into panel_conflict (case_id, person_id, verdict, basis, reason, since, version)
                        select c.id, p.id, 'CONFLICT', 'COMPARED', 'It is about this very case (C1): SI-2025-0001',
                            timestamp with time zone '2025-05-20 09:00:00+01:00', 0
                        from case_file c, person p where c.reference = 'SI-2025-0001' order by p.id
                        fetch first 1 row only""").update();
        database.sql("""
                        insert into panel_finding (case_id, person_id, why, found_at)
                        select case_id, person_id, reason, since from panel_conflict where basis = 'COMPARED'""").update();

        flyway().load().migrate();

        String words = "It is about this very case: SI-2025-0001";
        assertThat(one("select reason from panel_conflict where basis = 'COMPARED'"))
                .isEqualTo(words);
        assertThat(one("select why from panel_finding where why like 'It is about%'"))
                .isEqualTo(words);
    }

    private void owesCopies(String countedFrom) {
        database.sql("""
                        insert into deadline (case_id, obligation, edition, amount, unit, direction, started_by, statutory,
                            rule_id, source, confidence, started_on, due_on, provisional, started_at, version)
                        select id, 'SEND_ADVANCE_COPIES', 'WT2023', 7, 'WORKING_DAYS', 'BEFORE', 'publication', true, 'L11',
                            'Regulation', 'PARTLY', :from, :from, false, timestamp with time zone '2025-05-20 09:00:00+01:00', 0
                        from case_file where reference = 'SI-2025-0001'""").param("from", LocalDate.parse(countedFrom)).update();
    }

    private List<Boolean> reasons(String reference) {
        return database.sql("select reasons_sent, part_reasons_sent from case_file where reference = :reference")
                .param("reference", reference)
                .query((row, number) -> List.of(row.getBoolean(1), row.getBoolean(2)))
                .single();
    }

    private FluentConfiguration flyway() {
        return Flyway.configure().dataSource(source).locations("classpath:db/migration");
    }

    private String one(String statement) {
        return database.sql(statement).query(String.class).single();
    }

    private static Set<Map.Entry<String, Object>> unchanged(String table, Map<String, Object> row) {
        Map<String, Object> kept = new LinkedHashMap<>(row);
        kept.keySet().removeIf(column -> CHANGED_ON_PURPOSE.contains(table + "." + column));
        return kept.entrySet();
    }

    /** Every row of every table of ours, as text: both databases say the same of what they hold. */
    private Map<String, List<Map<String, Object>>> everything() {
        Map<String, List<Map<String, Object>>> everything = new TreeMap<>();
        for (String table : database.sql("""
                        select lower(table_name) from information_schema.tables
                        where lower(table_schema) = 'public' and lower(table_name) not like 'act@_%' escape '@'
                            and lower(table_name) <> 'flyway_schema_history'""").query(String.class).list()) {
            List<Map<String, Object>> rows = new ArrayList<>();
            database.sql("select * from " + table).query().listOfRows().forEach(row -> {
                Map<String, Object> texts = new LinkedHashMap<>();
                row.forEach((column, value) -> texts.put(column.toLowerCase(Locale.ROOT), String.valueOf(value)));
                rows.add(texts);
            });
            everything.put(table, rows);
        }
        return everything;
    }
}
