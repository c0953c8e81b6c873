package org.practicereview.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.practicereview.calendar.England;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.rows.AsTheService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which cases have to do with each other. Both ends are shown; the other's reference only to whoever may see it. */
@Repository
public class CaseLinks {

    private final JdbcClient database;
    private final Clock clock;

    CaseLinks(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Links a case to another. Doing it twice is doing it once; the case that is linked is locked. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void link(CaseFile from, CaseFile to, LinkKind kind, UUID by) {
        int linked = database.sql(
                        "select count(*) from case_link where from_case = :from and to_case = :to and kind = :kind")
                .param("from", from.id())
                .param("to", to.id())
                .param("kind", kind.name())
                .query(Integer.class)
                .single();
        if (linked == 0) {
            database.sql("""
                            insert into case_link (from_case, to_case, kind, linked_at, linked_by)
                            values (:from, :to, :kind, :now, :by)""")
                    .param("from", from.id())
                    .param("to", to.id())
                    .param("kind", kind.name())
                    .param("now", England.stored(clock.instant()))
                    .param("by", by)
                    .update();
        }
    }

    /** Whether some case is linked to this one in that way. */
    public boolean isLinkedTo(CaseFile file, LinkKind kind) {
        return database.sql("select count(*) from case_link where to_case = :case and kind = :kind")
                        .param("case", file.id())
                        .param("kind", kind.name())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The cases that have to do with this one, in the order of linking. */
    @AsTheService("a linked case that may not be seen is told by its area")
    public List<CaseLink> of(CaseFile file, Person person) {
        VisibleCases visible = VisibleCases.of(person);
        return database.sql("""
                        select l.kind, l.to_other, c.lead_area, c.reference,
                            case when %s then true else false end as visible
                        from (select kind, linked_at, to_case as other, true as to_other from case_link
                                  where from_case = :case
                              union all
                              select kind, linked_at, from_case as other, false as to_other from case_link
                                  where to_case = :case) l
                        join case_file c on c.id = l.other
                        order by l.linked_at, c.id""".formatted(visible.condition()))
                .param("case", file.id())
                .params(visible.parameters())
                .query(CaseLinks::read)
                .list();
    }

    private static CaseLink read(ResultSet row, int number) throws SQLException {
        return new CaseLink(
                LinkKind.valueOf(row.getString("kind")),
                row.getBoolean("to_other"),
                row.getBoolean("visible") ? new IncidentReference(row.getString("reference")) : null,
                row.getString("lead_area"));
    }
}
