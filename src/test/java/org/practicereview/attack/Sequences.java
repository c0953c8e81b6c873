package org.practicereview.attack;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.BiPredicate;
import org.practicereview.casefile.CaseAccess;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.CaseFiles;
import org.practicereview.casefile.CaseFilter;
import org.practicereview.casefile.CaseList;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.LinkedArea;
import org.practicereview.casefile.LinkedAreas;
import org.practicereview.casefile.Matter;
import org.practicereview.casefile.Stage;
import org.practicereview.guidance.Route;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.panel.conflict.Conflicts;
import org.practicereview.panel.conflict.DeclaredConflict;
import org.practicereview.panel.conflict.SettledConflict;
import org.practicereview.refusal.NotFound;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.MutableClock;
import org.springframework.stereotype.Component;

/** Acts on a case in any order, and after each who sees it, asked of the service and of the model. */
@Component
class Sequences {

    private static final int LONGEST = 8;
    private static final int ALSO_LISTED = 3;

    private final ExampleCases examples;
    private final CaseFiles files;
    private final LinkedAreas linkedAreas;
    private final CaseAccess access;
    private final CaseList list;
    private final Conflicts conflicts;
    private final MutableClock clock;

    Sequences(
            ExampleCases examples,
            CaseFiles files,
            LinkedAreas linkedAreas,
            CaseAccess access,
            CaseList list,
            Conflicts conflicts,
            MutableClock clock) {
        this.examples = examples;
        this.files = files;
        this.linkedAreas = linkedAreas;
        this.access = access;
        this.list = list;
        this.conflicts = conflicts;
        this.clock = clock;
    }

    /** What differs from the model; the first is enough to stop. */
    List<String> run(long seed, int sequences) {
        return run(seed, sequences, this::sees);
    }

    /** The same with other eyes, which may be wrong on purpose. */
    List<String> run(long seed, int sequences, BiPredicate<Person, IncidentReference> eyes) {
        System.out.printf("sequences: %d, -Dattack.seed=%d%n", sequences, seed);
        List<String> areas = List.of(examples.area(), examples.area(), examples.area());
        Cast cast = cast(areas);
        Random random = new Random(seed);
        for (int i = 0; i < sequences; i++) {
            List<String> wrong = one(cast, areas, random, eyes);
            if (!wrong.isEmpty()) {
                wrong.add("-Dattack.seed=" + seed + ", sequence " + i);
                return wrong;
            }
        }
        return List.of();
    }

    private Cast cast(List<String> areas) {
        List<Person> all = new ArrayList<>();
        for (String area : areas) {
            all.add(examples.person(area, Role.LOCAL_AUTHORITY_APPROVER));
            all.add(examples.person(area, Role.INDEPENDENT_SCRUTINEER));
            all.add(examples.person(area, Role.AGENCY_CONTRIBUTOR));
        }
        List<Person> reviewers =
                List.of(examples.person(areas.get(0), Role.REVIEWER), examples.person(areas.get(0), Role.REVIEWER));
        List<Person> members = List.of(
                examples.person(areas.get(0), Role.PANEL_MEMBER),
                examples.person(areas.get(0), Role.PANEL_CHAIR),
                // another hat lets nobody in whom a conflict keeps out
                examples.person(areas.get(1), Role.PANEL_MEMBER, Role.PARTNERSHIP_CHAIR));
        Person secretary = examples.person(areas.get(0), Role.PANEL_SECRETARIAT);
        all.addAll(reviewers);
        all.addAll(members);
        all.add(secretary);
        all.add(examples.person(areas.get(0), Role.DEPARTMENT_READER));
        all.add(examples.person(areas.get(0), Role.OFSTED_READER));
        all.add(examples.person(areas.get(0), Role.ADMINISTRATOR));
        return new Cast(all, reviewers, members, secretary);
    }

    private List<String> one(
            Cast cast, List<String> areas, Random random, BiPredicate<Person, IncidentReference> eyes) {
        String lead = Hostile.any(areas, random);
        IncidentReference reference = examples.recorded(lead).reference();
        VisibilityModel model = new VisibilityModel(lead);
        List<String> done = new ArrayList<>(List.of("led by " + lead));
        for (int i = 1 + random.nextInt(LONGEST); i > 0; i--) {
            done.add(act(cast, areas, reference, model, random));
            // nobody is let in and out twice at the same moment
            clock.advance(Duration.ofSeconds(1));
            List<String> wrong = compare(cast, reference, model, random, eyes);
            if (!wrong.isEmpty()) {
                wrong.add("after " + done);
                return wrong;
            }
        }
        return List.of();
    }

    private String act(
            Cast cast, List<String> areas, IncidentReference reference, VisibilityModel model, Random random) {
        String area = Hostile.any(areas, random);
        Person reviewer = Hostile.any(cast.reviewers(), random);
        Person member = Hostile.any(cast.members(), random);
        return switch (random.nextInt(12)) {
            case 0, 1 -> {
                Route route =
                        Hostile.any(List.of(Route.PANEL, Route.PANEL, Route.SECRETARY_OF_STATE_AND_OFSTED), random);
                change(reference, file -> files.notified(file, route, Stage.RAPID_REVIEW_OPEN));
                model.notified(route);
                yield "notified along " + route;
            }
            case 2 -> {
                change(reference, file -> files.letIn(file, reviewer.id()));
                model.commissioned(reviewer);
                yield "commissioned " + reviewer;
            }
            case 3 -> {
                change(reference, file -> files.letOut(file, reviewer.id()));
                model.dismissed(reviewer);
                yield "dismissed " + reviewer;
            }
            case 4 -> declareConflict(member, reference, model);
            case 5 -> settle(cast.secretary(), member, reference, model);
            case 6 -> {
                transfer(reference, area, model);
                yield "transferred to " + area;
            }
            case 7 -> {
                change(reference, file -> linkedAreas.link(file, area, LinkedArea.Why.RESIDENCE));
                model.linked(area);
                yield "linked " + area;
            }
            case 8 -> {
                change(reference, file -> linkedAreas.end(file, area, "Nothing to do with it"));
                model.ended(area);
                yield "ended " + area;
            }
            case 9 -> {
                change(reference, file -> linkedAreas.restore(file, area));
                model.restored(area);
                yield "restored " + area;
            }
            case 10 -> {
                boolean joins = random.nextBoolean();
                change(reference, file -> {
                    if (joins) {
                        linkedAreas.join(file, area, "Knew the child");
                    } else {
                        linkedAreas.part(file, area);
                    }
                });
                if (joins) {
                    model.joined(area);
                } else {
                    model.parted(area);
                }
                yield (joins ? "joined " : "parted ") + area;
            }
            default -> {
                // nobody sees more or less of a case because it is at an end
                Stage end = Hostile.any(List.of(Stage.CLOSED, Stage.WITHDRAWN), random);
                change(reference, file -> files.moveTo(file, end));
                yield "moved to " + end;
            }
        };
    }

    /** Who does not see the case cannot declare anything about it, and learns nothing by trying. */
    private String declareConflict(Person member, IncidentReference reference, VisibilityModel model) {
        try {
            conflicts.declare(member, reference, new DeclaredConflict("The doctor is my sister"));
            if (!model.sees(member)) {
                throw new AssertionError(member + " declared a conflict with a case that is not there for them");
            }
            model.recused(member);
            return "recused " + member;
        } catch (NotFound notThere) {
            return "nothing to declare for " + member;
        }
    }

    private String settle(Person secretary, Person member, IncidentReference reference, VisibilityModel model) {
        try {
            conflicts.settle(secretary, reference, member.id(), version -> {}, new SettledConflict(false, "Long ago"));
            model.letInAgain(member);
            return "let in again " + member;
        } catch (NotFound notThere) {
            return "nothing to settle for " + member;
        }
    }

    private void transfer(IncidentReference reference, String area, VisibilityModel model) {
        String before = model.lead();
        if (area.equals(before)) {
            return;
        }
        change(reference, file -> {
            linkedAreas.unlink(file, area);
            files.lead(file, area);
        });
        change(reference, file -> linkedAreas.link(file, before, LinkedArea.Why.FORMER_LEAD));
        model.transferred(area);
    }

    private void change(IncidentReference reference, java.util.function.Consumer<CaseFile> act) {
        examples.in(() -> {
            CaseFile file = files.lock(reference);
            act.accept(file);
            return file;
        });
    }

    private List<String> compare(
            Cast cast,
            IncidentReference reference,
            VisibilityModel model,
            Random random,
            BiPredicate<Person, IncidentReference> eyes) {
        List<String> wrong = new ArrayList<>();
        for (Person person : cast.all()) {
            if (eyes.test(person, reference) != model.sees(person)) {
                wrong.add(person.roles() + " " + person + (model.sees(person) ? " should" : " should not") + " see it");
            }
        }
        for (int i = 0; i < ALSO_LISTED; i++) {
            Person person = Hostile.any(cast.all(), random);
            boolean listed = list.page(person, CaseFilter.none(), 1, 3).items().stream()
                    .anyMatch(file -> file.reference().equals(reference));
            if (listed != model.sees(person)) {
                wrong.add(person.roles() + (listed ? " finds it in the list" : " misses it in the list"));
            }
            if (model.sees(person)) {
                Set<Matter> read = access.readable(person, access.see(person, reference));
                model.neverRead(person).stream()
                        .filter(read::contains)
                        .forEach(matter -> wrong.add(person.roles() + " reads " + matter));
            }
        }
        return wrong;
    }

    boolean sees(Person person, IncidentReference reference) {
        try {
            access.see(person, reference);
            return true;
        } catch (NotFound notThere) {
            return false;
        }
    }

    /** Everybody who tries; the reviewers and the members of the Panel among them. */
    private record Cast(List<Person> all, List<Person> reviewers, List<Person> members, Person secretary) {}
}
