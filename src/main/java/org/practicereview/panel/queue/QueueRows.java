package org.practicereview.panel.queue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.practicereview.panel.PanelModel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where the cases are that the Panel considers, in SQL; one statement for all of them. */
@Repository
class QueueRows {

    private final JdbcClient database;

    QueueRows(JdbcClient database) {
        this.database = database;
    }

    Map<Long, Considered> of(Collection<Long> cases) {
        return cases.isEmpty()
                ? Map.of()
                : database
                        .sql("""
                                select p.case_id, p.opened_on, p.urgent, p.round, p.expected_on, max(case t.step
                                    when :triage then 'TRIAGE' when :question then 'INFORMATION' end) as waits_for
                                from panel_consideration p left join task t on t.case_id = p.case_id
                                    and t.process = :process and t.state = 'OPEN'
                                where p.case_id in (:cases)
                                group by p.case_id, p.opened_on, p.urgent, p.round, p.expected_on""")
                        .param("triage", PanelModel.TRIAGE.task())
                        .param("question", PanelModel.ANSWER_QUESTION.task())
                        .param("process", PanelModel.PROCESS)
                        .param("cases", cases)
                        .query(QueueRows::read)
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Considered::caseId, Function.identity()));
    }

    /** Who has given a view in the round that runs, by case, in the order of giving. */
    Map<Long, List<UUID>> viewsOf(Collection<Long> cases) {
        return cases.isEmpty()
                ? Map.of()
                : database
                        .sql("""
                                select v.case_id, v.person_id from panel_view v
                                join panel_consideration p on p.case_id = v.case_id and p.round = v.round
                                where v.case_id in (:cases) order by v.given_at, v.person_id""")
                        .param("cases", cases)
                        .query((row, number) ->
                                Map.entry(row.getLong("case_id"), row.getObject("person_id", UUID.class)))
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(
                                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static Considered read(ResultSet row, int number) throws SQLException {
        boolean urgent = row.getBoolean("urgent");
        boolean triaged = !row.wasNull();
        String waitsFor = row.getString("waits_for");
        return new Considered(
                row.getLong("case_id"),
                row.getObject("opened_on", LocalDate.class),
                triaged ? urgent : null,
                row.getInt("round"),
                row.getObject("expected_on", LocalDate.class),
                waitsFor == null ? WaitsFor.VIEWS : WaitsFor.valueOf(waitsFor));
    }
}
