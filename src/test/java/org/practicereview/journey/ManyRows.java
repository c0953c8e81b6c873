package org.practicereview.journey;

import static org.practicereview.testing.Partnership.NORTHSHIRE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.practicereview.calendar.England;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.CaseLinks;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.LinkKind;
import org.practicereview.casefile.Matter;
import org.practicereview.casefile.Timeline;
import org.practicereview.guidance.Obligation;
import org.practicereview.organisation.People;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.panel.conflict.Conflicts;
import org.practicereview.panel.conflict.DeclaredConflict;
import org.practicereview.panel.conflict.DeclaredInterest;
import org.practicereview.panel.conflict.InterestKind;
import org.practicereview.panel.conflict.Interests;
import org.practicereview.reviewer.RegisterEntry;
import org.practicereview.reviewer.Reviewers;
import org.practicereview.testing.AgencyWalk;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.Partnership;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows for pages, one of each kind at a time: enough to be listed, and quickly made. */
@Component
class ManyRows {

    private static final LocalDate LONG_AGO = LocalDate.of(2024, 3, 4);

    private final ExampleCases examples;
    private final Partnership partnership;
    private final CaseWalk walk;
    private final AgencyWalk agencies;
    private final Timeline timeline;
    private final CaseLinks links;
    private final Conflicts conflicts;
    private final Interests interests;
    private final Reviewers reviewers;
    private final People people;
    private final JdbcClient database;
    private final Clock clock;
    private final List<Person> entered = new ArrayList<>();
    private final List<Long> queued = new ArrayList<>();
    private final List<UUID> waiting = new ArrayList<>();
    private int made;

    ManyRows(
            ExampleCases examples,
            Partnership partnership,
            CaseWalk walk,
            AgencyWalk agencies,
            Timeline timeline,
            CaseLinks links,
            Conflicts conflicts,
            Interests interests,
            Reviewers reviewers,
            People people,
            JdbcClient database,
            Clock clock) {
        this.examples = examples;
        this.partnership = partnership;
        this.walk = walk;
        this.agencies = agencies;
        this.timeline = timeline;
        this.links = links;
        this.conflicts = conflicts;
        this.interests = interests;
        this.reviewers = reviewers;
        this.people = people;
        this.database = database;
        this.clock = clock;
    }

    /** A task, a child, a date, an area, a linked case, a look, two agencies of which one answered, and a recused member. */
    void inTheCase(IncidentReference reference) {
        CaseFile file = walk.file(reference);
        made++;
        examples.listedTask(file, Obligation.NOTIFY, Role.PARTNERSHIP_BUSINESS_MANAGER);
        examples.due(file, Obligation.NOTIFY, LONG_AGO.plusDays(made));
        examples.linkArea(file, examples.area());
        CaseFile other = examples.recorded(NORTHSHIRE);
        UUID manager = partnership.the(Role.PARTNERSHIP_BUSINESS_MANAGER).id();
        examples.in(() -> {
            links.link(file, other, LinkKind.SAME_INCIDENT, manager);
            return file;
        });
        database.sql("insert into child (case_id, number, forenames, surname) values (:case, :number, 'Ada', 'Sample')")
                .param("case", file.id())
                .param("number", 100 + made)
                .update();
        database.sql(
                        "insert into access_entry (at_time, person_id, case_id, what) values (:now, :person, :case, :what)")
                .param("now", England.stored(clock.instant()))
                .param(
                        "person",
                        examples.person(NORTHSHIRE, Role.PARTNERSHIP_CHAIR).id())
                .param("case", file.id())
                .param("what", "summary")
                .update();
        agencies.returned(reference, "Agency " + made, """
                {'involved':true,'involvement':'Taught the child','keyEvents':[
                 {'on':'2025-11-03','kind':'MEETING','tookPlace':true,'what':'Strategy meeting'}]}""");
        agencies.asked(reference, "Agency " + made + " that is awaited");
        conflicts.declare(
                examples.person(NORTHSHIRE, Role.PANEL_MEMBER),
                reference,
                new DeclaredConflict("The doctor is my sister"));
    }

    /** An event of the case. */
    void happened(IncidentReference reference) {
        CaseFile file = walk.file(reference);
        UUID manager = partnership.the(Role.PARTNERSHIP_BUSINESS_MANAGER).id();
        examples.in(() -> {
            timeline.add(file, manager, "example", Matter.CASE, "Something happened");
            return file;
        });
    }

    /** A case with a date that later guidance sets otherwise, a task that the person has taken and one for the team. */
    void caseOf(String area, Person taker) {
        CaseFile file = examples.notified(area);
        examples.due(file, Obligation.NOTIFY_CARE_LEAVER_DEATH, LONG_AGO);
        examples.linkArea(file, NORTHSHIRE);
        examples.listedTask(file, Obligation.NOTIFY, Role.PARTNERSHIP_BUSINESS_MANAGER);
        String taken = examples.listedTask(file, Obligation.NOTIFY, Role.PARTNERSHIP_BUSINESS_MANAGER);
        database.sql("update task set assignee = :person where id = :task")
                .param("person", taker.id())
                .param("task", taken)
                .update();
    }

    /** A case that the Panel considers, with the view of a member. */
    void inTheQueue() {
        CaseFile file = examples.notified(examples.area());
        examples.due(file, Obligation.ANSWER_RAPID_REVIEW, England.today(clock));
        database.sql("update case_file set stage = 'PANEL_CONSIDERING' where id = :case")
                .param("case", file.id())
                .update();
        database.sql("insert into panel_consideration (case_id, opened_on, version) values (:case, :today, 0)")
                .param("case", file.id())
                .param("today", England.today(clock))
                .update();
        database.sql("""
                        insert into panel_view (case_id, round, person_id, view, given_at)
                        values (:case, 0, :member, 'AGREES_LOCAL_REVIEW', :now)""")
                .param("case", file.id())
                .param("member", examples.person(NORTHSHIRE, Role.PANEL_MEMBER).id())
                .param("now", England.stored(clock.instant()))
                .update();
        queued.add(file.id());
    }

    /** A member of the Panel has to do with an area. */
    void interest() {
        interests.declare(
                examples.person(NORTHSHIRE, Role.PANEL_MEMBER),
                new DeclaredInterest(InterestKind.FAMILY, examples.area(), null, null, null, null, "A cousin"));
    }

    /** A reviewer of the pool, named in public, who works in that many areas. */
    Person reviewer(int areas) {
        Person reviewer = examples.person(NORTHSHIRE, Role.REVIEWER);
        works(reviewer, areas);
        entered.add(reviewer);
        return reviewer;
    }

    /** From now on the reviewer works in so many areas, none of them known before. */
    void works(Person reviewer, int areas) {
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < areas; i++) {
            codes.add(examples.area());
        }
        Set<String> all = Set.copyOf(codes);
        reviewers.enter(
                reviewer.id(),
                new RegisterEntry(
                        "Neglect",
                        List.of(),
                        List.of(),
                        List.of(),
                        all,
                        all,
                        true,
                        true,
                        null,
                        List.of(),
                        List.of(),
                        codes.stream()
                                .map(area -> new RegisterEntry.Employment(area, "Example trust", null, null))
                                .toList(),
                        List.of(),
                        0));
    }

    /** A message that did not leave at the first try. */
    void stuckMessage() {
        UUID id = UUID.randomUUID();
        database.sql("""
                        insert into outbox_message (id, case_id, event, recipient, occasion, body, state, attempts,
                            created_at, next_attempt_at)
                        values (:id, :case, 'REPORT_PUBLISHED', 'PANEL', 'once', 'Example', 'WAITING', 1, :now, :later)""")
                .param("id", id)
                .param("case", examples.recorded(examples.area()).id())
                .param("now", England.stored(clock.instant()))
                .param("later", England.stored(clock.instant().plusSeconds(86_400)))
                .update();
        waiting.add(id);
    }

    /** What others would meet on the first pages of their lists goes again. */
    void clear() {
        entered.forEach(person -> people.deactivate(person.id()));
        queued.forEach(id -> database.sql("update case_file set stage = 'RAPID_REVIEW_OPEN' where id = :case")
                .param("case", id)
                .update());
        waiting.forEach(id -> database.sql("delete from outbox_message where id = :id")
                .param("id", id)
                .update());
        entered.clear();
        queued.clear();
        waiting.clear();
    }
}
