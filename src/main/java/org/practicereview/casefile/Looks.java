package org.practicereview.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.refusal.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who looked at a case, for those who answer for its area. They learn nothing by it: looks at what they may not read are left
 * out, and so is whoever was told that there is a case, which would tell of another area's.
 */
@Service
public class Looks {

    /** Of the area that leads: the office, and those who watch over it, so that no one looks unseen. */
    public static final Set<Role> READERS = EnumSet.of(
            Role.PARTNERSHIP_BUSINESS_MANAGER,
            Role.LEAD_SAFEGUARDING_PARTNER,
            Role.PARTNERSHIP_CHAIR,
            Role.INDEPENDENT_SCRUTINEER);

    /** Longer than the looks at any case but one that somebody copies by machine. */
    public static final int MOST_COPIED = 20_000;

    private final JdbcClient database;
    private final CaseAccess access;

    Looks(JdbcClient database, CaseAccess access) {
        this.database = database;
        this.access = access;
    }

    /** Whether the person is one of those. */
    public boolean mayRead(Person person, CaseFile file) {
        return access.mayWork(person, file, READERS);
    }

    /**
     * A page of them, newest first; that it was read is noted, and stands in the next one.
     *
     * @throws NotFound when the case, or who looked at it, is not there for this person
     */
    @Transactional
    public PageOf<Look> page(Person person, IncidentReference reference, LookFilter filter, int number, int size) {
        Asked asked = asked(person, reference, filter);
        int total = database.sql(PageOf.counting("from access_entry e where " + asked.condition()))
                .params(asked.parameters())
                .query(Integer.class)
                .single();
        List<Look> looks = rows(asked, PageOf.offset(number, size), size);
        access.noteReading(person, asked.file(), LookedAt.LOOKS);
        return new PageOf<>(looks, number, size, total);
    }

    /** All of them, newest first, for a file; one more than it holds where older ones are left out. */
    @Transactional
    public List<Look> all(Person person, IncidentReference reference, LookFilter filter) {
        Asked asked = asked(person, reference, filter);
        List<Look> looks = rows(asked, 0, MOST_COPIED + 1);
        access.noteReading(person, asked.file(), LookedAt.LOOKS);
        return looks;
    }

    /** Everybody who looked, as far as it is shown. */
    public List<UUID> people(Person person, IncidentReference reference) {
        Asked asked = asked(person, reference, new LookFilter(null, null));
        return database.sql("select distinct e.person_id from access_entry e where " + asked.condition())
                .params(asked.parameters())
                .query(UUID.class)
                .list();
    }

    private record Asked(CaseFile file, String condition, Map<String, Object> parameters) {}

    private Asked asked(Person person, IncidentReference reference, LookFilter filter) {
        CaseFile file = access.see(person, reference);
        if (!mayRead(person, file)) {
            throw new NotFound();
        }
        Set<Matter> readable = access.readable(person, file);
        Map<String, Object> parameters = new HashMap<>(Map.of("case", file.id()));
        StringBuilder condition = new StringBuilder("e.case_id = :case and (");
        condition.append(Stream.of(LookedAt.values())
                .filter(what -> filter.what() == null || filter.what() == what)
                .map(Looks::noted)
                .collect(Collectors.joining("", "1 = 0", ")")));
        // an old look does not say of which part the document or the task was: it may have been any
        condition
                .append(" and (e.matter in (:readable) or e.matter is null and (")
                .append(Stream.of(LookedAt.values())
                        .filter(what -> readable.containsAll(what.matters()))
                        .map(Looks::noted)
                        .collect(Collectors.joining("", "1 = 0", "))")));
        parameters.put("readable", readable.stream().map(Matter::name).toList());
        if (filter.person() != null) {
            condition.append(" and e.person_id = :person");
            parameters.put("person", filter.person());
        }
        return new Asked(file, condition.toString(), parameters);
    }

    /** Of words that stand in the code and not in a request. */
    private static String noted(LookedAt what) {
        return " or e.what = '" + what.noted() + "' or e.what like '" + what.noted() + " %'";
    }

    private List<Look> rows(Asked asked, int offset, int size) {
        return database.sql("select e.at_time, e.person_id, e.what from access_entry e where " + asked.condition()
                        + " order by e.id desc offset :offset rows fetch next :size rows only")
                .params(asked.parameters())
                .param("offset", offset)
                .param("size", size)
                .query(Looks::look)
                .list();
    }

    private static Look look(ResultSet row, int number) throws SQLException {
        String noted = row.getString("what");
        LookedAt what = LookedAt.of(noted).orElseThrow();
        return new Look(
                row.getObject("at_time", OffsetDateTime.class).toInstant(),
                row.getObject("person_id", UUID.class),
                what,
                noted.substring(what.noted().length()).strip());
    }
}
