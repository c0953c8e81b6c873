package org.practicereview.organisation;

import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The active people as they are listed and looked for: by a part of the name or of the user name. */
@Repository
public class PeopleList {

    private static final String MATCHING =
            "where active and (lower(name) like :pattern escape '!' or username like :pattern escape '!') ";

    private final JdbcClient database;
    private final People people;

    PeopleList(JdbcClient database, People people) {
        this.database = database;
        this.people = people;
    }

    /** A page by name; an empty text finds everybody. */
    public List<Person> page(String text, int offset, int size) {
        return people.withGrants(database.sql("select id, username, name, agency from person " + MATCHING
                        + "order by name, id offset :offset rows fetch next :size rows only")
                .param("pattern", pattern(text))
                .param("offset", offset)
                .param("size", size));
    }

    public int count(String text) {
        return database.sql("select count(*) from person " + MATCHING)
                .param("pattern", pattern(text))
                .query(Integer.class)
                .single();
    }

    /** What was typed is no pattern. */
    private static String pattern(String text) {
        String literally = text.strip()
                .toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
        return "%" + literally + "%";
    }
}
