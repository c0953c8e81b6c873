package org.practicereview.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.practicereview.calendar.England;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.refusal.Stale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Answers that are still being typed, section by section; kept on the server, so that they outlive session, browser and
 * device.
 */
@Repository
class Drafts {

    /** The name of the only section of a form that is asked on one page. */
    static final String WHOLE = "";

    /** Not a row yet: what the first one to save has seen. */
    static final int NONE = 0;

    private final JdbcClient database;
    private final ObjectMapper json;
    private final Clock clock;

    Drafts(JdbcClient database, ObjectMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /** What is typed so far, what its entries are known by, who saved it last and when, and the version of it. */
    record Draft(JsonNode answers, List<String> entries, UUID savedBy, Instant savedAt, int version) {}

    /** What is typed so far, by section. */
    Map<String, Draft> of(String taskId) {
        Map<String, Draft> drafts = new LinkedHashMap<>();
        database.sql("select * from draft where task_id = :task order by section")
                .param("task", taskId)
                .query((row, number) -> Map.entry(row.getString("section"), read(row)))
                .list()
                .forEach(draft -> drafts.put(draft.getKey(), draft.getValue()));
        return drafts;
    }

    /** What that person typed so far, of a step that each does for themselves. */
    Map<String, Draft> of(String taskId, UUID person) {
        Draft own = of(taskId).get(ownOf(person));
        return own == null ? Map.of() : Map.of(WHOLE, own);
    }

    /** The name under which a person's own draft is kept; no section is called so. */
    static String ownOf(UUID person) {
        return person.toString();
    }

    private Draft read(ResultSet row) throws SQLException {
        JsonNode answers = json.readTree(row.getString("answers"));
        return new Draft(
                answers,
                EntryIds.read(row.getString("entries"), answers),
                row.getObject("saved_by", UUID.class),
                row.getObject("saved_at", OffsetDateTime.class).toInstant(),
                row.getInt("version"));
    }

    /**
     * Saves over the version that was seen. The same answers of the same person sent once more are saved already.
     *
     * @param entries what the entries are known by, where the page knows
     * @return the new version
     * @throws Stale when somebody saved in between; nothing is overwritten
     */
    @Transactional(propagation = Propagation.MANDATORY)
    int save(
            String taskId, String section, JsonNode answers, UUID by, int seenVersion, Optional<List<String>> entries) {
        Draft current = of(taskId).get(section);
        if ((current == null ? NONE : current.version()) != seenVersion) {
            if (current != null
                    && current.savedBy().equals(by)
                    && current.answers().equals(answers)) {
                return current.version();
            }
            throw new Stale();
        }
        String statement = current == null
                ? "insert into draft (task_id, section, answers, entries, saved_by, saved_at, version) values (:task, :section, :answers, :entries, :by, :now, :next)"
                : "update draft set answers = :answers, entries = :entries, saved_by = :by, saved_at = :now, version = :next where task_id = :task and section = :section";
        database.sql(statement)
                .param("task", taskId)
                .param("section", section)
                .param("answers", json.writeValueAsString(answers))
                .param("entries", String.join(",", entries.orElseGet(() -> EntryIds.after(current, answers))))
                .param("by", by)
                .param("now", England.stored(clock.instant()))
                .param("next", seenVersion + 1)
                .update();
        return seenVersion + 1;
    }

    /** What was typed for a step that fell away belongs to the same step when it opens again: no word is lost. */
    @Transactional(propagation = Propagation.MANDATORY)
    void carryOver(String taskId) {
        database.sql("""
                        update draft set task_id = :task where task_id = (
                            select old.id from task old join task opened on opened.case_id = old.case_id
                                and opened.process = old.process and opened.step = old.step
                            where opened.id = :task and old.state = 'CANCELLED'
                            order by old.ended_at desc, old.id fetch first 1 rows only)
                        and not laid_aside""").param("task", taskId).update();
    }

    /**
     * What was typed for the steps of a case that fell away belongs to the same steps when the case begins again, also
     * to those that are asked on one page. One statement for all of them, so that no other step costs a round trip
     * more.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void carryOver(IncidentReference reference) {
        database.sql("""
                        update draft set task_id = (
                            select opened.id from task old join task opened on opened.case_id = old.case_id
                                and opened.process = old.process and opened.step = old.step
                            where old.id = draft.task_id and opened.state = 'OPEN')
                        where not laid_aside and task_id in (
                            select old.id from task old join task opened on opened.case_id = old.case_id
                                and opened.process = old.process and opened.step = old.step
                            where old.state = 'CANCELLED' and opened.state = 'OPEN'
                            and old.case_id = (select id from case_file where reference = :reference)
                            and not exists (select 1 from draft own where own.task_id = opened.id)
                            and not exists (
                                select 1 from task later join draft typed on typed.task_id = later.id
                                where later.case_id = old.case_id and later.process = old.process
                                and later.step = old.step and later.state = 'CANCELLED'
                                and (later.ended_at > old.ended_at
                                    or later.ended_at = old.ended_at and later.id < old.id)))""").param("reference", reference.value()).update();
    }

    /** What each was typing for themselves goes on in the task that is open for those who have not done it. */
    @Transactional(propagation = Propagation.MANDATORY)
    void carryOverAll(String taskId) {
        database.sql("""
                        update draft set task_id = :task where task_id in (
                            select old.id from task old join task opened on opened.case_id = old.case_id
                                and opened.process = old.process and opened.step = old.step
                            where opened.id = :task and old.state <> 'OPEN')""").param("task", taskId).update();
    }

    /** Forgets what that person was typing for themselves in a case. */
    @Transactional(propagation = Propagation.MANDATORY)
    void discardOwn(long caseId, UUID person) {
        database.sql(
                        "delete from draft where section = :own and task_id in (select id from task where case_id = :case)")
                .param("own", ownOf(person))
                .param("case", caseId)
                .update();
    }

    /**
     * What that person saved for steps that fell away is kept, and no longer belongs to the same steps when they open. What
     * others typed for them, such as the terms of reference by the business manager, stays.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void layAside(IncidentReference reference, UUID person) {
        database.sql("""
                        update draft set laid_aside = true where saved_by = :person and task_id in (
                            select t.id from task t where t.state = 'CANCELLED'
                            and t.case_id = (select id from case_file where reference = :reference))""")
                .param("person", person)
                .param("reference", reference.value())
                .update();
    }

    /** Forgets what was typed, and who was typing. */
    @Transactional(propagation = Propagation.MANDATORY)
    void discard(String taskId) {
        database.sql("delete from draft where task_id = :task")
                .param("task", taskId)
                .update();
        database.sql("delete from section_editor where task_id = :task")
                .param("task", taskId)
                .update();
    }
}
