package org.practicereview.attack;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.BiPredicate;
import org.practicereview.casefile.CaseAccess;
import org.practicereview.casefile.CaseFilter;
import org.practicereview.casefile.CaseList;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.Matter;
import org.practicereview.organisation.Person;
import org.practicereview.refusal.NotFound;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.MutableClock;
import org.springframework.stereotype.Component;

/** Acts on a case in any order, and after each who sees it, asked of the service and of the model. */
@Component
class Sequences {

    /**
     * Sequences after which areas and people are others. The lists of somebody, and what the database looks up for them, grow
     * with the cases of their areas: with the same people to the end the 7,000th sequence took many times as long as the first.
     */
    static final int PEOPLE_LAST = 200;

    /**
     * So many sequences find the case in the list of all that somebody sees, later ones for the most part in the list of the
     * area that leads: a page of all is looked for among all cases that there are, which are more each time.
     */
    private static final int LISTED_AMONG_ALL = 500;

    private static final int LONGEST = 8;
    private static final int ALSO_LISTED = 3;

    private final ExampleCases examples;
    private final Acts acts;
    private final CaseAccess access;
    private final CaseList list;
    private final MutableClock clock;

    Sequences(ExampleCases examples, Acts acts, CaseAccess access, CaseList list, MutableClock clock) {
        this.examples = examples;
        this.acts = acts;
        this.access = access;
        this.list = list;
        this.clock = clock;
    }

    /** What differs from the model; the first is enough to stop. */
    List<String> run(long seed, int sequences) {
        return run(seed, sequences, PEOPLE_LAST, this::sees);
    }

    /** The same with other eyes, which may be wrong on purpose, and with others who act after so many. */
    List<String> run(long seed, int sequences, int peopleLast, BiPredicate<Person, IncidentReference> eyes) {
        System.out.printf("sequences: %d, -Dattack.seed=%d%n", sequences, seed);
        Random random = new Random(seed);
        // they are asked as well: to the model people like all others
        Cast before = Cast.of(examples);
        Cast cast = before;
        Pace pace = new Pace("sequences");
        for (int i = 0; i < sequences; i++) {
            if (i % peopleLast == 0) {
                before = cast;
                cast = Cast.of(examples);
            }
            boolean amongAll = i < LISTED_AMONG_ALL || i % 20 == 0;
            List<String> wrong = one(cast, before.all(), amongAll, random, eyes);
            if (!wrong.isEmpty()) {
                wrong.add("-Dattack.seed=" + seed + ", sequence " + i);
                return wrong;
            }
            pace.oneMore();
        }
        return List.of();
    }

    private List<String> one(
            Cast cast,
            List<Person> former,
            boolean amongAll,
            Random random,
            BiPredicate<Person, IncidentReference> eyes) {
        String lead = Hostile.any(cast.areas(), random);
        IncidentReference reference = examples.recorded(lead).reference();
        VisibilityModel model = new VisibilityModel(lead);
        List<String> done = new ArrayList<>(List.of("led by " + lead));
        for (int i = 1 + random.nextInt(LONGEST); i > 0; i--) {
            done.add(acts.one(cast, reference, model, random));
            // nobody is let in and out twice at the same moment
            clock.advance(Duration.ofSeconds(1));
            List<Person> asked = new ArrayList<>(cast.all());
            asked.add(Hostile.any(former, random));
            List<String> wrong = compare(asked, reference, amongAll, model, random, eyes);
            if (!wrong.isEmpty()) {
                wrong.add("after " + done);
                return wrong;
            }
        }
        return List.of();
    }

    private List<String> compare(
            List<Person> asked,
            IncidentReference reference,
            boolean amongAll,
            VisibilityModel model,
            Random random,
            BiPredicate<Person, IncidentReference> eyes) {
        List<String> wrong = new ArrayList<>();
        CaseFilter filter = amongAll ? CaseFilter.none() : new CaseFilter(null, model.lead(), null, null, false);
        for (Person person : asked) {
            if (eyes.test(person, reference) != model.sees(person)) {
                wrong.add(person.roles() + " " + person + (model.sees(person) ? " should" : " should not") + " see it");
            }
        }
        for (int i = 0; i < ALSO_LISTED; i++) {
            Person person = Hostile.any(asked, random);
            boolean listed = list.page(person, filter, 1, 3).items().stream()
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
}
