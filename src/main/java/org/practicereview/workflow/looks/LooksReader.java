package org.practicereview.workflow.looks;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.Look;
import org.practicereview.casefile.LookFilter;
import org.practicereview.casefile.LookedAt;
import org.practicereview.casefile.Looks;
import org.practicereview.casefile.PageOf;
import org.practicereview.form.page.QueryParameters;
import org.practicereview.organisation.People;
import org.practicereview.organisation.Person;
import org.practicereview.workflow.view.CaseAct;
import org.practicereview.workflow.view.CaseActs;
import org.practicereview.workflow.view.SeenCase;
import org.springframework.stereotype.Component;

/** Reads who looked at a case with the names of people, and offers that on the case. */
@Component
class LooksReader implements CaseActs {

    private static final int LENGTH_OF_ID = 36;

    private final Looks looks;
    private final People people;

    LooksReader(Looks looks, People people) {
        this.looks = looks;
        this.people = people;
    }

    /** Somebody who looked. */
    record Looker(String id, String name) {}

    @Override
    public List<CaseAct> of(SeenCase seen) {
        return looks.mayRead(seen.person(), seen.file())
                ? List.of(new CaseAct(
                        "looks",
                        "See who looked at this case",
                        "/cases/" + seen.file().reference() + "/looks"))
                : List.of();
    }

    /** What the list is narrowed to; pages and API name it the same way. */
    static LookFilter filter(QueryParameters parameters) {
        return new LookFilter(id(parameters.text("person", LENGTH_OF_ID)), parameters.choice("what", LookedAt.class));
    }

    PageOf<SeenLook> page(Person person, IncidentReference reference, LookFilter filter, int number, int size) {
        PageOf<Look> page = looks.page(person, reference, filter, number, size);
        return page.with(named(page.items()));
    }

    List<SeenLook> all(Person person, IncidentReference reference, LookFilter filter) {
        return named(looks.all(person, reference, filter));
    }

    /** The people who looked at the case, to choose one of them. */
    List<Looker> lookers(Person person, IncidentReference reference) {
        return people.names(looks.people(person, reference)).entrySet().stream()
                .map(entry -> new Looker(entry.getKey().toString(), entry.getValue()))
                .sorted(Comparator.comparing(Looker::name).thenComparing(Looker::id))
                .toList();
    }

    private List<SeenLook> named(List<Look> found) {
        Map<UUID, String> names =
                people.names(found.stream().map(Look::person).distinct().toList());
        return found.stream()
                .map(look -> new SeenLook(look, names.getOrDefault(look.person(), "")))
                .toList();
    }

    /** What is no id is nobody's, and nobody looked under it. */
    private static @Nullable UUID id(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noId) {
            return new UUID(0, 0);
        }
    }
}
