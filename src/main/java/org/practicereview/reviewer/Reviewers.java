package org.practicereview.reviewer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.practicereview.casefile.Stage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The register of reviewers. */
@Repository
public class Reviewers {

    private final JdbcClient database;
    private final RegisterRows rows;

    Reviewers(JdbcClient database, RegisterRows rows) {
        this.database = database;
        this.rows = rows;
    }

    /** All active reviewers as they stand to that area on that day; people without an entry have nothing against them. */
    public List<Reviewer> on(LocalDate day, String areaCode) {
        return database.sql("""
                        select p.id, p.name, r.expertise, r.national_pool, r.available_from,
                               (select count(*) from reviewer_employment e
                                where e.person_id = p.id and e.area_code = :area) as employed,
                               (select count(*) from case_person c join case_file f on f.id = c.case_id
                                where c.person_id = p.id and c.to_time is null
                                and f.stage not in (:over)) as open_reviews
                        from person p left join reviewer r on r.person_id = p.id
                        where p.active and exists
                            (select 1 from person_role o where o.person_id = p.id and o.role = 'REVIEWER')
                        order by p.name, p.id""")
                .param("area", areaCode)
                .param("over", Stage.afterReview().stream().map(Stage::name).toList())
                .query((row, number) -> {
                    LocalDate availableFrom = row.getObject("available_from", LocalDate.class);
                    String expertise = row.getString("expertise");
                    return new Reviewer(
                            row.getObject("id", UUID.class),
                            row.getString("name"),
                            expertise == null ? "" : expertise,
                            row.getBoolean("national_pool"),
                            availableFrom == null || !availableFrom.isAfter(day),
                            row.getInt("employed") > 0,
                            row.getInt("open_reviews"));
                })
                .list();
    }

    /** What the register says of a person, if it says anything. */
    public Optional<RegisterEntry> entry(UUID person) {
        return rows.find(person);
    }

    /** Enters a person who is available at once; what the register said before is replaced. */
    @Transactional
    public void register(UUID person, String expertise, boolean nationalPool, Set<String> employedInAreas) {
        rows.put(person, RegisterEntry.simple(expertise, nationalPool, employedInAreas));
    }
}
