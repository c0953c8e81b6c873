package org.practicereview.administration.people;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.practicereview.casefile.PageOf;
import org.practicereview.form.page.QueryParameters;
import org.practicereview.organisation.Grant;
import org.practicereview.organisation.People;
import org.practicereview.organisation.PeopleList;
import org.practicereview.organisation.Person;
import org.practicereview.refusal.NotFound;
import org.springframework.stereotype.Component;

/** Reads people for pages and machines. */
@Component
class PeopleReader {

    private static final int LONGEST_SEARCH = 100;

    private final People people;
    private final PeopleList list;
    private final KnownAreas areas;

    PeopleReader(People people, PeopleList list, KnownAreas areas) {
        this.people = people;
        this.list = list;
        this.areas = areas;
    }

    /** A role a person holds, with the words and the address a page needs. */
    record Held(Grant grant, String area, String key) {}

    static String search(QueryParameters parameters) {
        String search = parameters.text("search", LONGEST_SEARCH);
        return search == null ? "" : search;
    }

    PageOf<Person> page(String search, int number, int size) {
        return new PageOf<>(list.page(search, PageOf.offset(number, size), size), number, size, list.count(search));
    }

    Person person(UUID id) {
        return people.find(id).orElseThrow(NotFound::new);
    }

    List<Held> held(Person person) {
        Map<String, String> names = areas.names(person.grants().stream()
                .map(Grant::areaCode)
                .filter(Objects::nonNull)
                .toList());
        return person.grants().stream()
                .map(grant -> new Held(
                        grant, grant.areaCode() == null ? "" : names.get(grant.areaCode()), GrantKey.of(grant)))
                .toList();
    }
}
