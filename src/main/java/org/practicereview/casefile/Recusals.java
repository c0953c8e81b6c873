package org.practicereview.casefile;

import java.util.Map;
import org.practicereview.organisation.Person;

/**
 * Which cases are kept from a person of the Panel by a conflict of interest, whatever else lets the person read them (rule
 * book, section 12).
 */
final class Recusals {

    private static final String NOT_RECUSED =
            " and not exists (select 1 from panel_conflict x where x.case_id = c.id and x.person_id = :notRecused"
                    + " and x.verdict = 'CONFLICT')";

    private Recusals() {}

    /** What is added to a condition on {@code case_file c}; nothing for those whom no conflict keeps out. */
    static String condition(Person person, Map<String, Object> parameters) {
        if (!person.isAny(Relation.PANEL.roles())) {
            return "";
        }
        parameters.put("notRecused", person.id());
        return NOT_RECUSED;
    }
}
