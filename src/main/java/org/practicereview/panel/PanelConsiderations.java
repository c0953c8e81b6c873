package org.practicereview.panel;

import java.sql.Types;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the Panel knows and decided of each case. */
@Repository
class PanelConsiderations {

    private final JdbcClient database;

    PanelConsiderations(JdbcClient database) {
        this.database = database;
    }

    /** Opens it unless it is open; whether this was news. */
    boolean open(long caseId, LocalDate on) {
        int there = database.sql("select count(*) from panel_consideration where case_id = :case")
                .param("case", caseId)
                .query(Integer.class)
                .single();
        return there == 0
                && database.sql("insert into panel_consideration (case_id, opened_on, version) values (:case, :on, 0)")
                                .param("case", caseId)
                                .param("on", on)
                                .update()
                        == 1;
    }

    /** Members are asked for views: a new round begins. */
    void triaged(long caseId, boolean urgent) {
        database.sql(
                        "update panel_consideration set urgent = :urgent, round = round + 1, version = version + 1 where case_id = :case")
                .param("urgent", urgent)
                .param("case", caseId)
                .update();
    }

    void answered(long caseId, PanelAnswer answer, LocalDate decidedOn) {
        database.sql("""
                        update panel_consideration set answer = :answer, decided_on = :on, version = version + 1
                        where case_id = :case""")
                .param("answer", answer.name())
                .param("on", decidedOn)
                .param("case", caseId)
                .update();
    }

    /** Notes by when the partners are expected to answer; nothing when nothing is expected of them. */
    void expects(long caseId, @Nullable LocalDate on) {
        database.sql("update panel_consideration set expected_on = :on, version = version + 1 where case_id = :case")
                .param("on", on, Types.DATE)
                .param("case", caseId)
                .update();
    }

    /** The day for which the partners are to be reminded; nothing when nothing is expected, or they were. */
    Optional<LocalDate> reminding(long caseId) {
        int news = database.sql("""
                        update panel_consideration set reminded_of = expected_on, version = version + 1
                        where case_id = :case and expected_on is not null
                        and (reminded_of is null or reminded_of <> expected_on)""").param("case", caseId).update();
        return news == 0 ? Optional.empty() : expectedOn(caseId);
    }

    /** The day by which the partners are expected to answer. */
    Optional<LocalDate> expectedOn(long caseId) {
        return database.sql(
                        "select expected_on from panel_consideration where case_id = :case and expected_on is not null")
                .param("case", caseId)
                .query(LocalDate.class)
                .optional();
    }

    /** How often members were asked for their views. */
    int round(long caseId) {
        return database.sql("select round from panel_consideration where case_id = :case")
                .param("case", caseId)
                .query(Integer.class)
                .single();
    }

    /** The day the Panel answered; nothing where it was never asked. */
    Optional<LocalDate> answeredOn(long caseId) {
        return database.sql(
                        "select decided_on from panel_consideration where case_id = :case and decided_on is not null")
                .param("case", caseId)
                .query(LocalDate.class)
                .optional();
    }

    LocalDate decidedOn(long caseId) {
        return database.sql("select decided_on from panel_consideration where case_id = :case")
                .param("case", caseId)
                .query(LocalDate.class)
                .single();
    }
}
