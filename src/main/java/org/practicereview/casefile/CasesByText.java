package org.practicereview.casefile;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.practicereview.organisation.rows.AsTheService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Cases by a part of their place, or by the beginning of their reference.
 *
 * <p>The index for parts of words may not be asked before the policies of the second lock, which would read every case of the
 * country. So it is asked for numbers of cases without them, of those that the service lets the person see, and whoever asked gets the
 * rows with their own rights. Were the numbers those of all, the time of an answer would tell of cases that are still prepared.
 */
@Repository
class CasesByText {

    /** Of more the first ones are found soon without an index; of so many the numbers are quickly told. */
    static final int FEW = PageOf.MOST_COUNTED;

    /** How every reference begins. */
    private static final String BEGINNING = "SI-";

    private final JdbcClient database;

    CasesByText(JdbcClient database) {
        this.database = database;
    }

    /** The numbers of the visible cases with that text; nothing where they are not few. */
    @AsTheService("cases are looked for by text in an index, and shown to whoever may see them")
    public Optional<List<Long>> few(VisibleCases visible, String text) {
        Sought sought = Sought.of(text);
        List<Long> found = database.sql("select c.id from case_file c where " + sought.condition() + " and "
                        + visible.condition() + " fetch first :more rows only")
                .params(visible.parameters())
                .params(sought.parameters())
                .param("more", FEW + 1)
                .query(Long.class)
                .list();
        return found.size() > FEW ? Optional.empty() : Optional.of(found);
    }

    /**
     * What is looked for, as a condition on {@code case_file c}.
     *
     * @param condition SQL without input of anybody's
     * @param parameters the values it names
     */
    record Sought(String condition, Map<String, Object> parameters) {

        private static final String IN_PLACE = "upper(c.place) like :place escape '!'";

        /** A text that begins no reference is looked for in places only, so that one index answers. */
        static Sought of(String text) {
            String typed = text.strip().toUpperCase(Locale.ROOT);
            Map<String, Object> parameters = new HashMap<>(Map.of("place", "%" + literally(typed) + "%"));
            if (!typed.startsWith(BEGINNING) && !BEGINNING.startsWith(typed)) {
                return new Sought(IN_PLACE, parameters);
            }
            parameters.put("reference", literally(typed) + "%");
            return new Sought("(" + IN_PLACE + " or upper(c.reference) like :reference escape '!')", parameters);
        }

        /** What was typed is no pattern. */
        private static String literally(String typed) {
            return typed.replace("!", "!!").replace("%", "!%").replace("_", "!_");
        }
    }
}
