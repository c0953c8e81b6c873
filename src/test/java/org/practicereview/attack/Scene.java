package org.practicereview.attack;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.clock.Deadline;
import org.practicereview.clock.Deadlines;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.MutableClock;
import org.practicereview.testing.Partnership;
import org.practicereview.testing.PlantedNames;
import org.practicereview.workflow.TaskList;
import org.practicereview.workflow.WorkTask;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Component;

/**
 * Cases of Northshire that its people work on, and one of an area that none of them belongs to: nobody outside that area may
 * learn a word of it, because it is still being prepared.
 */
@Component
class Scene {

    /** Words that stand in the case of the other area, and nowhere else. */
    static final List<String> PLANTED = PlantedNames.OF_THE_OTHER_AREA;

    private static final String UNKNOWN = "SI-2026-999999";

    private final CaseWalk walk;
    private final PlantedCases planted;
    private final Partnership partnership;
    private final ExampleCases examples;
    private final TaskList taskList;
    private final Deadlines deadlines;
    private final SessionRepository<?> sessions;
    private final MutableClock clock;

    /** What stands for the identifiers of this run, by the name it has in requests that are kept. */
    private final Map<String, String> named = new LinkedHashMap<>();

    private final Map<String, Attacker> attackers = new HashMap<>();
    private final List<String> own = new ArrayList<>();
    private final List<String> ownTasks = new ArrayList<>();
    private final List<String> ownDates = new ArrayList<>();

    Scene(
            CaseWalk walk,
            PlantedCases planted,
            Partnership partnership,
            ExampleCases examples,
            TaskList taskList,
            Deadlines deadlines,
            SessionRepository<?> sessions,
            MutableClock clock) {
        this.walk = walk;
        this.planted = planted;
        this.partnership = partnership;
        this.examples = examples;
        this.taskList = taskList;
        this.deadlines = deadlines;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** Set once; later tests of the same service find it as it is. */
    synchronized Scene set(boolean whole, int port) throws IOException {
        if (named.isEmpty()) {
            plantForeignCase();
        }
        int wanted = whole ? 8 : 2;
        List<java.util.function.Supplier<IncidentReference>> stages = List.of(
                walk::recorded,
                walk::notified,
                walk::prepared,
                walk::rapidReviewToBeSigned,
                walk::rapidReviewSent,
                walk::reviewInProgress,
                walk::published,
                walk::closed);
        while (own.size() < wanted) {
            addOwn(stages.get(own.size()).get());
        }
        // A whole life of a case takes months, after which everything else is late
        clock.reset();
        if (!attackers.containsKey(whole ? Role.ADMINISTRATOR.name() : Attacker.NOBODY)) {
            letIn(whole, port);
        }
        return this;
    }

    /** New cases, as far along as the first were: what was sent so far has ended most of the work on those. */
    synchronized void renew(int port) throws IOException {
        own.clear();
        ownTasks.clear();
        ownDates.clear();
        set(true, port);
    }

    /**
     * New people each time: what they do to themselves must not meet other tests, and who was closed by an administrator is
     * replaced.
     */
    void letIn(boolean whole, int port) throws IOException {
        attackers.put(Attacker.NOBODY, Attacker.nobody());
        try (Wire wire = new Wire(port)) {
            for (Role role : Role.values()) {
                // Who administers changes what all share: areas, bank holidays, other people
                if (role == Role.ADMINISTRATOR && !whole) {
                    continue;
                }
                Person person = examples.person(Partnership.NORTHSHIRE, role);
                attackers.put(
                        role.name(), Attacker.of(role.name(), sessions, person, examples.token(person), wire, port));
            }
        }
    }

    private void addOwn(IncidentReference reference) {
        own.add(reference.value());
        named.put("{{own" + own.size() + "}}", reference.value());
        CaseFile file = walk.file(reference);
        taskList.of(file.id()).stream().filter(WorkTask::isOpen).forEach(task -> {
            ownTasks.add(task.id());
            named.put("{{task" + ownTasks.size() + "}}", task.id());
        });
        deadlines.of(List.of(file.id())).stream().map(Deadline::id).forEach(date -> ownDates.add(String.valueOf(date)));
    }

    private void plantForeignCase() {
        String area = examples.area();
        PlantedCases.Planted foreign = planted.prepared(area, UnaryOperator.identity());
        named.put("{{foreign}}", foreign.reference().value());
        named.put("{{foreignArea}}", area);
        named.put(
                "{{foreignPerson}}",
                partnership.the(Role.LOCAL_AUTHORITY_APPROVER, area).id().toString());
        named.put("{{foreignTask}}", foreign.task());
        named.put("{{foreignDate}}", foreign.date());
        named.put("{{unknown}}", UNKNOWN);
        named.put("{{none}}", StandIns.NONE);
        named.put(
                "{{ownPerson}}",
                examples.person(Partnership.NORTHSHIRE, Role.LOCAL_AUTHORITY_APPROVER)
                        .id()
                        .toString());
    }

    /** One more case of the other area, as far as the first and with the same people, of another child. */
    IncidentReference plantAnother() {
        return planted.prepared(named("{{foreignArea}}"), Scene::others).reference();
    }

    /** The national readers hear of it now, and still nobody of another area does. */
    void notifyPanel(IncidentReference reference) {
        planted.sent(named("{{foreignArea}}"), reference);
    }

    /** Words of the second case are others: it is notified, and then the nation reads them. */
    private static String others(String words) {
        String others = words;
        for (String word : PLANTED) {
            others = others.replace(word, "Other" + word.substring(5));
        }
        return others;
    }

    /** What the API says of itself. */
    Operations described(Wire wire, int port) throws IOException {
        Attacker reader = attacker("PARTNERSHIP_CHAIR");
        return Operations.read(reader.send(Attacker.get(reader.name(), "/v3/api-docs"), wire, port)
                .text());
    }

    /** The pages those who try reach, and the forms on them. */
    PageForms pages(boolean whole, Wire wire, int port) throws IOException {
        return pages(whole, whole ? 120 : 12, wire, port);
    }

    /** The same of so many pages for each of them. */
    PageForms pages(boolean whole, int most, Wire wire, int port) throws IOException {
        PageForms pages = new PageForms();
        List<String> roles = whole
                ? attackers()
                : List.of("LOCAL_AUTHORITY_APPROVER", "PARTNERSHIP_BUSINESS_MANAGER", "PANEL_MEMBER", "NOBODY");
        for (String role : roles) {
            List<String> begin = new ArrayList<>(List.of("/", "/work", "/cases", "/administration", "/account"));
            own.forEach(reference -> begin.add("/cases/" + reference));
            pages.crawl(attacker(role), begin, most, wire, port);
        }
        return pages;
    }

    Attacker attacker(String name) {
        return attackers.get(name);
    }

    List<String> attackers() {
        return attackers.keySet().stream().sorted().toList();
    }

    List<String> own() {
        return List.copyOf(own);
    }

    String named(String placeholder) {
        return named.get(placeholder);
    }

    /** What stands for parts of paths and values in requests. */
    StandIns standIns() {
        return new StandIns(named, own, ownTasks, ownDates);
    }

    /** The request as it is kept: without identifiers of this run. */
    Shot forKeeping(Shot shot) {
        return shot.map(text -> {
            String kept = text;
            for (Map.Entry<String, String> name : named.entrySet()) {
                // a short number would be found everywhere
                if (name.getValue().length() > 4) {
                    kept = kept.replace(name.getValue(), name.getKey());
                }
            }
            return kept;
        });
    }

    /** A request that was kept, with the identifiers of this run. */
    Shot fromKeeping(Shot shot) {
        return shot.map(text -> {
            String now = text.replaceAll("\\{\\{own\\d+}}", own.get(0))
                    .replaceAll("\\{\\{task\\d+}}", ownTasks.get(0))
                    .replace("{{csrf}}", attacker(shot.who()).csrf());
            for (Map.Entry<String, String> name : named.entrySet()) {
                now = now.replace(name.getKey(), name.getValue());
            }
            return now;
        });
    }
}
