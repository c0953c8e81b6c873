package org.practicereview.learning.published;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.PageOf;
import org.practicereview.learning.recommendation.Recommendation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Looks through what published reviews recommended. */
@Repository
public class PublishedLearning {

    private static final int MOST_WORDS = 8;

    /** What everybody may have: the recommendations, once recorded, of a review whose report is published. */
    private static final String PUBLISHED = """
             from recommendation r join case_file c on c.id = r.case_id join area a on a.code = c.lead_area
            join publication p on p.case_id = c.id
            where c.published and p.published_on is not null and r.state <> 'DRAFT'""";

    private final JdbcClient database;

    PublishedLearning(JdbcClient database) {
        this.database = database;
    }

    /** Those with all these words, of that theme and area where one is given, the latest first; two statements. */
    @Transactional(readOnly = true)
    public PageOf<PublishedRecommendation> page(
            @Nullable String words, @Nullable String theme, @Nullable String area, int number, int size) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> parameters = new HashMap<>();
        if (theme != null) {
            conditions.add("r.theme = :theme");
            parameters.put("theme", theme);
        }
        if (area != null) {
            conditions.add("c.lead_area = :area");
            parameters.put("area", area);
        }
        for (String word : words(words)) {
            String name = "word" + parameters.size();
            conditions.add("lower(r.what || ' ' || r.who || ' ' || r.shown_by) like :" + name + " escape '!'");
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
        List<PublishedRecommendation> items = database.sql("select r.*, a.name as area, p.published_on" + from
                        + " order by p.published_on desc, r.case_id, r.number"
                        + " offset :offset rows fetch next :size rows only")
                .params(parameters)
                .param("offset", PageOf.offset(number, size))
                .param("size", size)
                .query((row, index) -> new PublishedRecommendation(
                        row.getString("area"),
                        row.getDate("published_on").toLocalDate(),
                        row.getString("what"),
                        row.getString("who"),
                        row.getDate("by_when").toLocalDate(),
                        row.getString("shown_by"),
                        row.getString("theme"),
                        Recommendation.State.valueOf(row.getString("state"))))
                .list();
        return new PageOf<>(items, number, size, total);
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
