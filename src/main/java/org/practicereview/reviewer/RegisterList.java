package org.practicereview.reviewer;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.practicereview.casefile.PageOf;
import org.practicereview.casefile.Stage;
import org.practicereview.organisation.rows.AsTheService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reviewers with their entries and their load, a page at a time; as many statements for many as for one. */
@Repository
class RegisterList {

    private static final String FROM = " from person p left join reviewer r on r.person_id = p.id where ";

    private static final RegisterFilter POOL = new RegisterFilter(null, null, null, null, true);

    private final JdbcClient database;
    private final RegisterRows rows;

    RegisterList(JdbcClient database, RegisterRows rows) {
        this.database = database;
        this.rows = rows;
    }

    /** Whoever is a reviewer and is meant by the filter, by name. */
    @AsTheService("reviews that reviewers lead are counted, in whatever area")
    PageOf<ListedReviewer> page(RegisterFilter filter, int page, int size) {
        return page(filter.condition(), filter.parameters(), "p.name, p.id", page, size);
    }

    /** Whoever is a reviewer and is meant by the filter, those who lead most reviews first. */
    @AsTheService("reviews that reviewers lead are counted, in whatever area")
    PageOf<ListedReviewer> byLoad(RegisterFilter filter, int page, int size) {
        return page(filter.condition(), filter.parameters(), "open_reviews desc, p.name, p.id", page, size);
    }

    /** The reviewers of the Panel's pool who agreed to be named in public. */
    @AsTheService("reviews that reviewers lead are counted, in whatever area")
    List<ListedReviewer> named() {
        return page(
                        POOL.condition() + " and r.named_in_public",
                        POOL.parameters(),
                        "p.name, p.id",
                        1,
                        Integer.MAX_VALUE)
                .items();
    }

    /** How many the Panel's pool holds, named in public or not. */
    int inPool() {
        return count(POOL.condition(), POOL.parameters());
    }

    /** The areas for which reviewers have another role here, such as that of a business manager, by reviewer. */
    Map<UUID, Set<String>> areasOfReviewers() {
        return database
                .sql("""
                        select o.person_id, o.area_code from person_role o where o.area_code is not null and exists (
                            select 1 from person_role r where r.person_id = o.person_id and r.role = 'REVIEWER')""")
                .query((row, number) -> Map.entry(row.getObject("person_id", UUID.class), row.getString("area_code")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
    }

    private int count(String condition, Map<String, Object> parameters) {
        return database.sql("select count(*)" + FROM + condition)
                .params(parameters)
                .query(Integer.class)
                .single();
    }

    private PageOf<ListedReviewer> page(
            String condition, Map<String, Object> parameters, String order, int page, int size) {
        int total = count(condition, parameters);
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
