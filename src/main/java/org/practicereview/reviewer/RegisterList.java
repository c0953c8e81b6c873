package org.practicereview.reviewer;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.practicereview.casefile.PageOf;
import org.practicereview.casefile.Stage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reviewers with their entries and their load, a page at a time; as many statements for many as for one. */
@Repository
class RegisterList {

    private static final String FROM = " from person p left join reviewer r on r.person_id = p.id where ";

    private final JdbcClient database;
    private final RegisterRows rows;

    RegisterList(JdbcClient database, RegisterRows rows) {
        this.database = database;
        this.rows = rows;
    }

    /** Whoever is a reviewer and is meant by the filter, by name. */
    PageOf<ListedReviewer> page(RegisterFilter filter, int page, int size) {
        return page(filter.condition(), filter.parameters(), "p.name, p.id", page, size);
    }

    /** The same, those first who lead the most. */
    PageOf<ListedReviewer> byLoad(RegisterFilter filter, int page, int size) {
        return page(filter.condition(), filter.parameters(), "open_reviews desc, p.name, p.id", page, size);
    }

    /** Those of the Panel's pool who agreed to be named in public. */
    List<ListedReviewer> named() {
        return page(
                        "p.active and r.national_pool and r.named_in_public",
                        Map.of(),
                        "p.name, p.id",
                        1,
                        Integer.MAX_VALUE)
                .items();
    }

    private PageOf<ListedReviewer> page(
            String condition, Map<String, Object> parameters, String order, int page, int size) {
        int total = database.sql("select count(*)" + FROM + condition)
                .params(parameters)
                .query(Integer.class)
                .single();
        List<ListedReviewer> people = database.sql("""
                        select p.id, p.name,
                            (select count(*) from review v join case_file f on f.id = v.case_id
                             where v.reviewer = p.id and f.stage not in (:over)) as open_reviews,
                            (select count(*) from review v join case_file f on f.id = v.case_id
                             where v.reviewer = p.id and f.stage in (:over)) as finished_reviews""" + FROM + condition + " order by " + order
                        + " offset :offset rows fetch next :size rows only")
                .params(parameters)
                .param("over", Stage.afterReview().stream().map(Stage::name).toList())
                .param("offset", PageOf.offset(page, size))
                .param("size", size)
                .query((row, number) -> new ListedReviewer(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        RegisterEntry.NONE,
                        row.getInt("open_reviews"),
                        row.getInt("finished_reviews")))
                .list();
        Map<UUID, RegisterEntry> entries =
                rows.of(people.stream().map(ListedReviewer::person).toList());
        return new PageOf<>(
                people.stream()
                        .map(one -> new ListedReviewer(
                                one.person(),
                                one.name(),
                                entries.getOrDefault(one.person(), RegisterEntry.NONE),
                                one.openReviews(),
                                one.finishedReviews()))
                        .toList(),
                page,
                size,
                total);
    }
}
