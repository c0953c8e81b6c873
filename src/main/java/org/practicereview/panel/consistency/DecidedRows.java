package org.practicereview.panel.consistency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.VisibleCases;
import org.practicereview.guidance.DecisionFeature;
import org.practicereview.guidance.IncidentFacts;
import org.practicereview.panel.PanelAnswer;
import org.practicereview.rapidreview.RapidReviewModel;
import org.practicereview.rapidreview.Recommendation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What cases are by their coded features, in SQL; as many statements for many as for one. */
@Repository
class DecidedRows {

    /** The latest decisions that are compared: those of several years (rule book, section 9). */
    private static final int LATEST = 2_000;

    private static final String CODED = """
            select c.id, c.reference, c.harm, c.abuse_or_neglect, c.child_status, c.age_at_harm, c.regulated_setting,
                c.place_of_harm, r.recommendation, p.answer, p.decided_on
            from panel_consideration p join case_file c on c.id = p.case_id
            left join rapid_review r on r.case_id = c.id
            where""";

    private final JdbcClient database;
    private final ObjectMapper json;

    DecidedRows(JdbcClient database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** A case that was decided, and how. */
    record Decided(CodedCase coded, IncidentReference reference, LocalDate decidedOn, PanelAnswer answer) {}

    CodedCase one(long caseId) {
        return database.sql(CODED + " c.id = :case")
                .param("case", caseId)
                .query((row, number) -> coded(row))
                .single();
    }

    /** The others that were decided and may be seen, the latest first. */
    List<Decided> others(long caseId, VisibleCases visible) {
        return database.sql(CODED + " c.id <> :case and p.decided_on is not null and " + visible.condition()
                        + " order by p.decided_on desc, c.id desc fetch first " + LATEST + " rows only")
                .param("case", caseId)
                .params(visible.parameters())
                .query((row, number) -> new Decided(
                        coded(row),
                        new IncidentReference(row.getString("reference")),
                        row.getObject("decided_on", LocalDate.class),
                        PanelAnswer.valueOf(row.getString("answer"))))
                .list();
    }

    /** How the partners answered the criteria of regulation 11 last, by case and criterion. */
    Map<Long, Map<String, String>> criteria(Collection<Long> cases) {
        Map<Long, Map<String, String>> answered = new HashMap<>();
        database.sql("""
                        select case_id, answers from task_answer
                        where process = :process and step = :step and case_id in (:cases) order by answered_at, task_id""")
                .param("process", RapidReviewModel.RECORD_DECISION.process())
                .param("step", RapidReviewModel.RECORD_DECISION.task())
                .param("cases", cases)
                .query((row, number) -> Map.entry(row.getLong("case_id"), json.readTree(row.getString("answers"))))
                .list()
                .forEach(decision -> answered.put(decision.getKey(), met(decision.getValue())));
        return answered;
    }

    private static Map<String, String> met(JsonNode decision) {
        Map<String, String> met = new HashMap<>();
        decision.path("localCriteria")
                .forEach(answer -> met.put(
                        answer.path("criterion").asString(), answer.path("met").asString()));
        return met;
    }

    private static CodedCase coded(ResultSet row) throws SQLException {
        Map<DecisionFeature, String> features = new EnumMap<>(DecisionFeature.class);
        features.put(
                DecisionFeature.HARM,
                IncidentFacts.Harm.valueOf(row.getString("harm")).label());
        features.put(
                DecisionFeature.ABUSE_OR_NEGLECT,
                IncidentFacts.AbuseOrNeglect.valueOf(row.getString("abuse_or_neglect"))
                        .label());
        features.put(
                DecisionFeature.CHILD_STATUS,
                IncidentFacts.ChildStatus.valueOf(row.getString("child_status")).label());
        features.put(
                DecisionFeature.AGE,
                IncidentFacts.AgeAtHarm.valueOf(row.getString("age_at_harm")).label());
        features.put(
                DecisionFeature.PLACE,
                IncidentFacts.Place.valueOf(row.getString("place_of_harm")).label());
        features.put(DecisionFeature.REGULATED_SETTING, row.getBoolean("regulated_setting") ? "Yes" : "No");
        String recommendation = row.getString("recommendation");
        if (recommendation != null) {
            features.put(
                    DecisionFeature.RECOMMENDATION,
                    Recommendation.valueOf(recommendation).label());
        }
        return new CodedCase(row.getLong("id"), features, Map.of());
    }
}
