package org.practicereview.reviewer;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.page.QueryParameters;

/**
 * To whom a list of reviewers is narrowed; nothing narrows nothing.
 *
 * @param text part of the name or of the expertise
 * @param area on whose local list the reviewer stands
 * @param pool only those of the Panel's pool
 */
public record RegisterFilter(
        @Nullable String text,
        @Nullable CaseTheme theme,
        @Nullable Language language,
        @Nullable String area,
        boolean pool) {

    /** Reads it off the address of a list. */
    public static RegisterFilter of(QueryParameters parameters) {
        return new RegisterFilter(
                parameters.text("text", 100),
                parameters.choice("theme", CaseTheme.class),
                parameters.choice("language", Language.class),
                parameters.text("area", 40),
                parameters.flag("pool"));
    }

    /** Selects whom the filter means: a condition on {@code person p left join reviewer r}. */
    String condition() {
        StringBuilder condition = new StringBuilder("p.active and exists (select 1 from person_role o"
                + " where o.person_id = p.id and o.role = 'REVIEWER')");
        if (text != null) {
            condition.append(" and (lower(p.name) like :text escape '!' or lower(r.expertise) like :text escape '!')");
        }
        if (theme != null) {
            condition.append(has("THEME", "theme"));
        }
        if (language != null) {
            condition.append(has("LANGUAGE", "language"));
        }
        if (area != null) {
            condition.append(" and exists (select 1 from reviewer_area a where a.person_id = p.id"
                    + " and a.kind = 'LOCAL_LIST' and a.area_code = :area)");
        }
        if (pool) {
            condition.append(" and r.national_pool");
        }
        return condition.toString();
    }

    Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>();
        if (text != null) {
            parameters.put("text", "%" + text.toLowerCase(java.util.Locale.UK).replaceAll("([!%_])", "!$1") + "%");
        }
        if (theme != null) {
            parameters.put("theme", theme.name());
        }
        if (language != null) {
            parameters.put("language", language.name());
        }
        if (area != null) {
            parameters.put("area", area);
        }
        return parameters;
    }

    private static String has(String kind, String parameter) {
        return " and exists (select 1 from reviewer_code c where c.person_id = p.id and c.kind = '" + kind
                + "' and c.code = :" + parameter + ")";
    }
}
