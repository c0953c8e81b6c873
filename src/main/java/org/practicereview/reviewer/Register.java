package org.practicereview.reviewer;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.practicereview.casefile.PageOf;
import org.practicereview.form.AnswerErrors;
import org.practicereview.form.AnswerSummary;
import org.practicereview.form.Field;
import org.practicereview.form.Form;
import org.practicereview.form.FormReader;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.organisation.AccountChanges;
import org.practicereview.organisation.Areas;
import org.practicereview.organisation.People;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.refusal.NotFound;
import org.practicereview.refusal.NotPermitted;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The register of reviewers: who reads it, who keeps it, and who changed what. By it candidates are ranked and conflicts of
 * interest found (L5, regulation 4).
 */
@Service
public class Register {

    private static final Form FORM = Form.of(RegisterForm.class);

    private final RegisterRows rows;
    private final RegisterList list;
    private final People people;
    private final AccountChanges accounts;
    private final Areas areas;
    private final FormReader reader;
    private final Clock clock;

    Register(
            RegisterRows rows,
            RegisterList list,
            People people,
            AccountChanges accounts,
            Areas areas,
            FormReader reader,
            Clock clock) {
        this.rows = rows;
        this.list = list;
        this.people = people;
        this.accounts = accounts;
        this.areas = areas;
        this.reader = reader;
        this.clock = clock;
    }

    /**
     * The reviewers who are meant by the filter, by name.
     *
     * @throws NotPermitted to who neither keeps the register nor chooses from it
     */
    @Transactional(readOnly = true)
    public PageOf<ListedReviewer> page(Person by, RegisterFilter filter, int page, int size) {
        requireReading(by);
        return list.page(filter, page, size);
    }

    /** The reviewers who are meant by the filter, those who lead most reviews first. */
    @Transactional(readOnly = true)
    public PageOf<ListedReviewer> byLoad(Person by, RegisterFilter filter, int page, int size) {
        requireReading(by);
        return list.byLoad(filter, page, size);
    }

    /** How many the Panel's pool holds who did not agree to be named; everybody may know that there are (regulation 4). */
    @Transactional(readOnly = true)
    public int notNamedInPublic() {
        return list.inPool() - list.named().size();
    }

    /** Who of the Panel's pool agreed to be named in public; everybody may know it (regulation 4). */
    @Transactional(readOnly = true)
    public List<ListedReviewer> namedInPublic() {
        return list.named();
    }

    /**
     * One reviewer with the whole entry.
     *
     * @throws NotFound when there is no such reviewer, or the person may not read the entry
     */
    @Transactional(readOnly = true)
    public SeenReviewer see(Person by, UUID id) {
        Person reviewer = people.find(id)
                .filter(found -> found.is(Role.REVIEWER))
                .filter(found -> by.id().equals(id) || by.isAny(Keeping.READERS))
                .orElseThrow(NotFound::new);
        var entry = rows.find(id);
        RegisterEntry known = entry.orElse(RegisterEntry.NONE);
        return new SeenReviewer(
                id,
                reviewer.name(),
                known,
                entry.isPresent(),
                Keeping.of(by, id, known),
                Keeping.areasOf(by),
                rows.changes(id));
    }

    /**
     * Enters a reviewer; what the register said before is replaced.
     *
     * @param seen refuses a version that was not looked at
     * @throws InvalidAnswers where an area does not exist, or a list is not the person's to keep
     * @throws NotPermitted to who may not keep that entry
     */
    @Transactional
    public void enter(Person by, UUID id, IntConsumer seen, RegisterForm form) {
        SeenReviewer known = locked(by, id);
        if (!known.keeping().isOfAnEntry()) {
            throw new NotPermitted();
        }
        seen.accept(known.entry().version());
        AnswerErrors errors = new AnswerErrors();
        checkAreas(form, errors);
        if (known.keeping() == Keeping.LOCAL) {
            checkLocal(form, known, errors);
        }
        errors.refuseIfAny();
        keep(by, known, form.entry());
    }

    /** What reviewers keep of their own entry. */
    @Transactional
    public void keepOwn(Person by, IntConsumer seen, OwnEntry form) {
        SeenReviewer known = locked(by, by.id());
        if (known.keeping() != Keeping.OWN) {
            throw new NotPermitted();
        }
        seen.accept(known.entry().version());
        keep(by, known, form.in(known.entry()));
    }

    /**
     * Puts a reviewer on the local list of a partnership, or takes the reviewer off it.
     *
     * @throws NotPermitted to who does not keep the list of that area
     */
    @Transactional
    public void list(Person by, UUID id, String area, boolean on) {
        SeenReviewer known = locked(by, id);
        boolean keeps = known.keeping() == Keeping.WHOLE || known.ownAreas().contains(area);
        if (!keeps || known.keeping() == Keeping.OWN) {
            throw new NotPermitted();
        }
        if (areas.find(area).isEmpty()) {
            throw new NotFound();
        }
        Set<String> lists = new TreeSet<>(known.entry().localLists());
        if (on ? lists.add(area) : lists.remove(area)) {
            keep(by, known, known.entry().onLocalLists(lists));
        }
    }

    private SeenReviewer locked(Person by, UUID id) {
        see(by, id);
        accounts.lock(id);
        return see(by, id);
    }

    private void keep(Person by, SeenReviewer known, RegisterEntry entry) {
        rows.put(known.person(), entry);
        rows.note(known.person(), change(by, known, entry));
    }

    /** Which answers changed, and what they were: an employment that was taken out can still be read. */
    private RegisterChange change(Person by, SeenReviewer known, RegisterEntry entry) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (!known.entered()) {
            return new RegisterChange(now, by.id(), "Entered", null);
        }
        ObjectNode before = (ObjectNode) reader.write(RegisterForm.of(known.entry()));
        JsonNode after = reader.write(RegisterForm.of(entry));
        List<Field> changed = FORM.fields().stream()
                .filter(field -> !Objects.equals(before.get(field.name()), after.get(field.name())))
                .toList();
        before.retain(changed.stream().map(Field::name).toList());
        String labels = changed.stream().map(Field::label).collect(Collectors.joining("; "));
        String was = AnswerSummary.of(FORM, before).groups().stream()
                .flatMap(group -> group.rows().stream()
                        .filter(AnswerSummary.Row::isAnswered)
                        .map(row -> (group.heading().isEmpty() ? "" : group.heading() + ", ") + row.question() + ": "
                                + String.join("; ", row.lines())))
                .collect(Collectors.joining("\n"));
        return new RegisterChange(
                now, by.id(), changed.isEmpty() ? "Saved unchanged" : "Changed: " + labels, was.isEmpty() ? null : was);
    }

    private void checkAreas(RegisterForm form, AnswerErrors errors) {
        Set<String> known = areas.all().stream()
                .map(org.practicereview.organisation.Area::code)
                .collect(Collectors.toSet());
        check(form.worksIn().stream().map(RegisterForm.InArea::area).toList(), "/worksIn/", known, errors);
        check(form.localLists().stream().map(RegisterForm.InArea::area).toList(), "/localLists/", known, errors);
        check(form.employedIn().stream().map(RegisterForm.Employment::area).toList(), "/employedIn/", known, errors);
        check(form.authored().stream().map(RegisterForm.Written::area).toList(), "/authored/", known, errors);
    }

    private static void check(List<String> codes, String at, Set<String> known, AnswerErrors errors) {
        for (int i = 0; i < codes.size(); i++) {
            errors.addIf(
                    codes.get(i) != null && !known.contains(codes.get(i)),
                    at + i + "/area",
                    "not-a-choice",
                    "Choose an area from the list");
        }
    }

    private static void checkLocal(RegisterForm form, SeenReviewer known, AnswerErrors errors) {
        errors.addIf(
                Boolean.TRUE.equals(form.nationalPool()),
                "/nationalPool",
                "not-yours",
                "The Panel's secretariat puts reviewers into its pool");
        Set<String> others = new TreeSet<>(form.entry().localLists());
        others.removeAll(known.ownAreas());
        Set<String> before = new TreeSet<>(known.entry().localLists());
        before.removeAll(known.ownAreas());
        errors.addIf(
                !others.equals(before),
                "/localLists",
                "not-yours",
                "Change only the local list of your own partnership");
    }

    private static void requireReading(Person by) {
        if (!by.isAny(Keeping.READERS)) {
            throw new NotPermitted();
        }
    }
}
