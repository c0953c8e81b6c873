package org.practicereview.learning.published;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.PageOf;
import org.practicereview.learning.recommendation.PublishedOnes;
import org.practicereview.learning.recommendation.Recommendation;
import org.practicereview.organisation.rows.AsTheService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Looks through what published reviews recommended. */
@Repository
public class PublishedLearning {

    private static final int MOST_WORDS = 8;

    /**
     * What everybody may have: the recommendations of published reviews of cases, also of boards, and of national reviews.
     * A national one has no area of its own, and no case.
     */
    private static final String PUBLISHED = """
             from (
                select r.case_id as source, r.number, r.what, r.who, r.by_when, r.shown_by, r.theme, r.state, c.lead_area,
                    a.name as area, coalesce(p.published_on, s.published_on) as published_on,
                    cast(null as varchar(200)) as national_review
                from recommendation r join case_file c on c.id = r.case_id join area a on a.code = c.lead_area
                left join publication p on p.case_id = c.id
                left join serious_case_review s on s.case_id = c.id
                where %s
                union all
                select cast(n.review as bigint), n.number, n.what, n.who, n.by_when, n.shown_by, n.theme,
                    cast(null as varchar(20)), cast(null as varchar(40)), cast(null as varchar(200)), v.published_on, v.name
                from national_recommendation n join national_review v on v.number = n.review
                where n.withdrawn_at is null) f
            where f.published_on is not null""".formatted(PublishedOnes.CONDITION);

    private final JdbcClient database;

    PublishedLearning(JdbcClient database) {
        this.database = database;
    }

    /**
     * The published recommendations with all these words, of that theme and area where one is given, the latest first;
     * two statements.
     */
    @Transactional(readOnly = true)
    @AsTheService("what published reviews recommended is searched by everybody")
    public PageOf<PublishedRecommendation> page(
            @Nullable String words, @Nullable String theme, @Nullable String area, int number, int size) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> parameters = new HashMap<>();
        if (theme != null) {
            conditions.add("f.theme = :theme");
            parameters.put("theme", theme);
        }
        if (area != null) {
            conditions.add("f.lead_area = :area");
            parameters.put("area", area);
        }
        for (String word : words(words)) {
            String name = "word" + parameters.size();
            conditions.add("lower(f.what || ' ' || f.who || ' ' || f.shown_by) like :" + name + " escape '!'");
            parameters.put(name, "%" + word.replaceAll("([!%_])", "!$1") + "%");
        }
        String from = PUBLISHED
                + String.join(
                        "",
                        conditions.stream()
                                .map(condition -> " and " + condition)
                                .toList());
        int total = database.sql("select count(*)" + from)
                .params(parameters)
                .query(Integer.class)
                .single();
        List<PublishedRecommendation> items = database.sql("select f.*" + from
                        + " order by f.published_on desc, f.source, f.number"
                        + " offset :offset rows fetch next :size rows only")
                .params(parameters)
                .param("offset", PageOf.offset(number, size))
                .param("size", size)
                .query((row, index) -> new PublishedRecommendation(
                        row.getString("area"),
                        row.getString("national_review"),
                        row.getDate("published_on").toLocalDate(),
                        row.getString("what"),
                        row.getString("who"),
                        row.getDate("by_when").toLocalDate(),
                        row.getString("shown_by"),
                        row.getString("theme"),
                        state(row.getString("state"))))
                .list();
        return new PageOf<>(items, number, size, total);
    }

    private static Recommendation.@Nullable State state(@Nullable String name) {
        return name == null ? null : Recommendation.State.valueOf(name);
    }

    private static List<String> words(@Nullable String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.toLowerCase(Locale.ROOT).split("\\s+"))
                        .filter(word -> !word.isEmpty())
                        .limit(MOST_WORDS)
                        .toList();
    }
}
