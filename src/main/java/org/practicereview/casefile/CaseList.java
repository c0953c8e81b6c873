package org.practicereview.casefile;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.practicereview.calendar.England;
import org.practicereview.organisation.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The cases a person may see, newest first. What is left out is not counted either. */
@Repository
public class CaseList {

    /** How every reference begins. */
    private static final String BEGINNING = "SI-";

    private final JdbcClient database;
    private final Clock clock;

    CaseList(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A page of them; two statements, however many there are. */
    public PageOf<CaseFile> page(Person person, CaseFilter filter, int number, int size) {
        Condition condition = condition(person, filter);
        int total = database.sql(PageOf.counting("from case_file c where " + condition.sql()))
                .params(condition.parameters())
                .query(Integer.class)
                .single();
        List<CaseFile> cases = database.sql("select c.* from case_file c where " + condition.sql()
                        + " order by c.id desc offset :offset rows fetch next :size rows only")
                .params(condition.parameters())
                .param("offset", PageOf.offset(number, size))
                .param("size", size)
                .query(CaseRows::read)
                .list();
        return new PageOf<>(cases, number, size, total);
    }

    private Condition condition(Person person, CaseFilter filter) {
        VisibleCases visible = VisibleCases.of(person);
        Condition condition = new Condition(visible.condition(), visible.parameters());
        condition.add(filter.stage(), "c.stage = :stage", "stage", Stage::name);
        condition.add(filter.area(), "c.lead_area = :area", "area", area -> area);
        addText(condition, filter.text());
        condition.add(
                filter.state(),
                "c.stage in (:ofState)",
                "ofState",
                state -> state.stages().stream().map(Stage::name).toList());
        if (filter.counting() != null) {
            condition.add(true, "(" + filter.counting().condition() + ")", "counting", counted -> counted);
        }
        condition.add(
                filter.overdueOnly() ? England.today(clock) : null,
                "exists (select 1 from deadline d where d.case_id = c.id and d.met_at is null"
                        + " and d.cancelled_at is null and d.relaxed_by is null"
                        + " and d.recorded_afterwards = false and d.due_on < :today)",
                "today",
                today -> today);
        return condition;
    }

    /** A text that begins no reference is looked for in places only, so that one index answers. */
    private static void addText(Condition condition, @Nullable String text) {
        if (text == null) {
            return;
        }
        String typed = text.strip().toUpperCase(Locale.ROOT);
        boolean beginsReference = typed.startsWith(BEGINNING) || BEGINNING.startsWith(typed);
        String inPlace = "upper(c.place) like :place escape '!'";
        condition.add(
                text,
                beginsReference ? "(" + inPlace + " or upper(c.reference) like :reference escape '!')" : inPlace,
                "place",
                place -> "%" + literally(place) + "%");
        if (beginsReference) {
            condition.name("reference", literally(text) + "%");
        }
    }

    /** What was typed is no pattern. */
    private static String literally(String text) {
        return text.strip()
                .toUpperCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
    }

    /** Conditions that all must hold, and the values they name. */
    private static final class Condition {

        private final List<String> parts = new ArrayList<>();
        private final Map<String, Object> parameters;

        Condition(String first, Map<String, Object> parameters) {
            this.parts.add(first);
            this.parameters = new HashMap<>(parameters);
        }

        <T> void add(@Nullable T given, String sql, String name, Function<T, Object> value) {
            if (given != null) {
                parts.add(sql);
                parameters.put(name, value.apply(given));
            }
        }

        void name(String name, Object value) {
            parameters.put(name, value);
        }

        String sql() {
            return String.join(" and ", parts);
        }

        Map<String, Object> parameters() {
            return parameters;
        }
    }
}
