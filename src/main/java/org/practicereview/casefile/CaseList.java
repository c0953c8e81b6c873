package org.practicereview.casefile;

import java.sql.Types;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.practicereview.calendar.England;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The cases a person may see, newest first. What is left out is not counted either. */
@Repository
public class CaseList {

    private final JdbcClient database;
    private final CasesByText byText;
    private final Clock clock;

    CaseList(JdbcClient database, CasesByText byText, Clock clock) {
        this.database = database;
        this.byText = byText;
        this.clock = clock;
    }

    /** A page of them; two statements where there are any, and one more where the country is searched, however many there are. */
    @Transactional(readOnly = true)
    public PageOf<CaseFile> page(Person person, CaseFilter filter, int number, int size) {
        Condition condition = condition(person, filter);
        int total = condition.isOfMany() ? PageOf.MOST_COUNTED : count(condition);
        if (total == 0) {
            return new PageOf<>(List.of(), number, size, total);
        }
        List<CaseFile> cases = database.sql("select c.* from (" + condition.select("c.*")
                        + ") c order by c.id desc offset :offset rows fetch next :size rows only")
                .params(condition.parameters())
                .param("offset", PageOf.offset(number, size))
                .param("size", size)
                .query(CaseRows::read)
                .list();
        return new PageOf<>(cases, number, size, total);
    }

    private int count(Condition condition) {
        return database.sql(PageOf.counting("from (" + condition.select("c.id") + ") c"))
                .params(condition.parameters())
                .query(Integer.class)
                .single();
    }

    private Condition condition(Person person, CaseFilter filter) {
        VisibleCases visible = VisibleCases.of(person);
        Condition condition = new Condition(visible);
        condition.add(filter.stage(), "c.stage = :stage", "stage", Stage::name);
        condition.add(filter.area(), "c.lead_area = :area", "area", area -> area);
        boolean isAlone = filter.equals(CaseFilter.ofText(filter.text()));
        addText(condition, person, visible, filter.text(), isAlone);
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

    private void addText(
            Condition condition, Person person, VisibleCases visible, @Nullable String text, boolean isAlone) {
        if (text == null) {
            return;
        }
        boolean ofTheCountry = seesTheCountry(person);
        Optional<List<Long>> few = ofTheCountry ? byText.few(visible, text) : Optional.empty();
        if (few.isEmpty()) {
            condition.ofMany = ofTheCountry && isAlone;
            CasesByText.Sought sought = CasesByText.Sought.of(text);
            condition.add(sought.condition(), sought.parameters());
        } else if (few.get().isEmpty()) {
            condition.add("1 = 0", Map.of());
        } else {
            // As one value, however many: a statement with two thousand of them takes longer to read than to answer
            condition.add("c.id = any (:found)", Map.of("found", numbers(few.get())));
        }
    }

    private static SqlParameterValue numbers(List<Long> found) {
        return new SqlParameterValue(Types.ARRAY, found.toArray(Long[]::new));
    }

    /** The cases of an area are so few that each is looked at. */
    private static boolean seesTheCountry(Person person) {
        return person.roles().stream().anyMatch(role -> role.reach() == Role.Reach.NATION);
    }

    /** What must hold of visible cases, and the values it names. */
    private static final class Condition {

        private final VisibleCases visible;
        private final List<String> parts = new ArrayList<>(List.of("1 = 1"));
        private final Map<String, Object> parameters;
        private boolean ofMany;

        Condition(VisibleCases visible) {
            this.visible = visible;
            this.parameters = new HashMap<>(visible.parameters());
        }

        <T> void add(@Nullable T given, String sql, String name, Function<T, Object> value) {
            if (given != null) {
                parts.add(sql);
                parameters.put(name, value.apply(given));
            }
        }

        void add(String sql, Map<String, Object> named) {
            parts.add(sql);
            parameters.putAll(named);
        }

        /**
         * Whether there are so many cases that they were counted only as far as anybody counts; counting on would go
         * through all cases there are.
         */
        boolean isOfMany() {
            return ofMany;
        }

        String select(String columns) {
            return visible.select("select " + columns + " from case_file c", String.join(" and ", parts));
        }

        Map<String, Object> parameters() {
            return parameters;
        }
    }
}
