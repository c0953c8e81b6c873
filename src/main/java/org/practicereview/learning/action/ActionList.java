package org.practicereview.learning.action;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.practicereview.casefile.PageOf;
import org.practicereview.casefile.VisibleCases;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Actions over all cases that a person sees of their areas. */
@Repository
class ActionList {

    private final JdbcClient database;

    ActionList(JdbcClient database) {
        this.database = database;
    }

    /** A page of them, the one that is due first before the others; two statements. */
    PageOf<LearningAction> page(
            VisibleCases visible, List<String> areas, ActionFilter filter, LocalDate today, int number, int size) {
        int total = database.sql("select count(*) " + LearningActionRows.FROM + condition(visible, filter))
                .params(parameters(visible, areas, filter, today))
                .query(Integer.class)
                .single();
        List<LearningAction> items = items(visible, areas, filter, today, PageOf.offset(number, size), size);
        return new PageOf<>(items, number, size, total);
    }

    /** Some of them in the same order; one statement. */
    List<LearningAction> items(
            VisibleCases visible, List<String> areas, ActionFilter filter, LocalDate today, int offset, int size) {
        return database.sql(LearningActionRows.ACTIONS + condition(visible, filter)
                        + " order by a.due_on, a.id offset :offset rows fetch next :size rows only")
                .params(parameters(visible, areas, filter, today))
                .param("offset", offset)
                .param("size", size)
                .query(LearningActionRows::read)
                .list();
    }

    private static String condition(VisibleCases visible, ActionFilter filter) {
        StringBuilder condition = new StringBuilder(" (a.area_code in (:areas) or c.lead_area in (:areas) and ")
                .append(visible.condition())
                .append(") and ")
                .append(filter.which().condition());
        if (filter.owner() != null) {
            condition.append(" and lower(a.owner) like :owner escape '!'");
        }
        if (filter.account() != null) {
            condition.append(" and a.owner_id = :account");
        }
        if (filter.overdue()) {
            condition.append(" and a.state = 'OPEN' and a.due_on < :today");
        }
        if (filter.theme() != null) {
            condition.append(" and coalesce(r.theme, n.theme) = :theme");
        }
        return condition.toString();
    }

    private static Map<String, Object> parameters(
            VisibleCases visible, List<String> areas, ActionFilter filter, LocalDate today) {
        Map<String, Object> parameters = new HashMap<>(visible.parameters());
        parameters.put("areas", areas);
        parameters.put("today", today);
        if (filter.owner() != null) {
            String owner = filter.owner().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1");
            parameters.put("owner", "%" + owner + "%");
        }
        if (filter.account() != null) {
            parameters.put("account", filter.account());
        }
        if (filter.theme() != null) {
            parameters.put("theme", filter.theme());
        }
        return parameters;
    }
}
