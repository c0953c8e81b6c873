package org.practicereview.casefile;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.practicereview.calendar.England;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.organisation.rows.AsTheService;
import org.practicereview.refusal.NotFound;
import org.practicereview.refusal.NotPermitted;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one place that answers "may this person see or do this?". Pages, API, tasks and timeline all ask it. What is not
 * granted is refused; what may not be seen is not found.
 */
@Service
public class CaseAccess {

    private static final String ASKED = """
            exists (select 1 from agency_request r where r.case_id = c.id and r.number = :number
                and r.person_id = :person and r.area_code in (:areas) and r.state <> 'WITHDRAWN')""";

    private static final String SHARED = """
            (c.lead_area in (:areas) or exists (select 1 from case_area a where a.case_id = c.id
                    and a.area_code in (:areas) and %s))
                and exists (select 1 from accuracy_check s where s.case_id = c.id and s.number = :number
                    and s.person_id = :person and s.state <> 'WITHDRAWN')""".formatted(LinkedAreas.READS);

    private final JdbcClient database;
    private final Clock clock;
    private final Relations relations;
    private final LookRows looks;

    CaseAccess(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
        this.relations = new Relations(database);
        this.looks = new LookRows(database, clock);
    }

    /** The condition that keeps lists to what the person may see. */
    public VisibleCases visibleTo(Person person) {
        return VisibleCases.of(person);
    }

    /** The condition that keeps lists to the tasks the person may do; always together with {@link #visibleTo}. */
    public WorkableTasks workableBy(Person person) {
        return WorkableTasks.of(person);
    }

    /**
     * The case, for reading.
     *
     * @throws NotFound when there is none, or none that the person may see
     */
    public CaseFile see(Person person, IncidentReference reference) {
        return visible(person, reference, "");
    }

    /**
     * The case, for changing it: locked until the end of the transaction, so that whoever comes second sees what the
     * first one did.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public CaseFile lock(Person person, IncidentReference reference) {
        return lockedThenSeen(lock -> visible(person, reference, lock));
    }

    /**
     * The case in which an agency was asked that answers through this account: for its own request and nothing else, as long
     * as the account is one of the area whose agency was asked.
     *
     * @throws NotFound when this account was not asked, or is no agency's any more
     */
    public CaseFile asked(Person person, IncidentReference reference, int request) {
        return agencyOf(person, reference, ASKED, request, "");
    }

    /**
     * Like {@link #asked}, for an agency that answers its request: the case stays locked until the end of the
     * transaction.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public CaseFile lockAsked(Person person, IncidentReference reference, int request) {
        return lockedThenSeen(lock -> agencyOf(person, reference, ASKED, request, lock));
    }

    /**
     * The case of whose report this account was shown sections: for those sections and nothing else (rule book, section 12).
     *
     * @throws NotFound when it was shown none by that number, or is no agency's any more
     */
    public CaseFile sharedWith(Person person, IncidentReference reference, int check) {
        return agencyOf(person, reference, SHARED, check, "");
    }

    /**
     * Like {@link #sharedWith}, for an agency that answers on what it was shown: the case stays locked until the end of
     * the transaction.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public CaseFile lockShared(Person person, IncidentReference reference, int check) {
        return lockedThenSeen(lock -> agencyOf(person, reference, SHARED, check, lock));
    }

    /**
     * The case to whose review the person was appointed, also before it is open to that person: for the person's own
     * appointment and nothing else. Locked until the end of the transaction.
     *
     * @throws NotFound when the person was not appointed, or is so no more
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public CaseFile lockAppointed(Person person, IncidentReference reference) {
        if (!person.is(Role.REVIEWER)) {
            throw new NotFound();
        }
        return lockedThenSeen(lock -> appointed(person, reference, lock));
    }

    /** What of the case the person may read. */
    public Set<Matter> readable(Person person, CaseFile file) {
        Set<Matter> readable = EnumSet.noneOf(Matter.class);
        relations.of(person, file).forEach(relation -> readable.addAll(ReadingRights.of(relation, file)));
        return readable;
    }

    /** Whether the person may read what is known of the incident and its children, as it is recorded now. */
    public boolean mayReadFacts(Person person, CaseFile file) {
        return mayReadFacts(readable(person, file), file);
    }

    /**
     * Whoever reads no drafts reads what was sent: what is known beyond that is a draft until it is sent, even when it never is
     * (rule book, section 12).
     */
    public static boolean mayReadFacts(Set<Matter> readable, CaseFile file) {
        return readable.contains(Matter.NOTIFICATION)
                && (!file.hasUnsentFacts() || readable.contains(Matter.NOTIFICATION_DRAFT));
    }

    /** Whether somebody with one of these roles, and only in this area where the role is an area's, is this person. */
    public boolean mayWork(Person person, CaseFile file, Collection<Role> candidates) {
        return candidates.stream().anyMatch(role -> relations.holds(person, file, role));
    }

    /**
     * Refuses whoever may not do that work.
     *
     * @throws NotPermitted when the person sees the case but has none of the roles for it
     */
    public void requireWork(Person person, CaseFile file, Collection<Role> candidates) {
        if (!mayWork(person, file, candidates)) {
            throw new NotPermitted();
        }
    }

    /** Whether the person holds one of these roles for an area that is asked to lead the case. */
    public boolean mayAnswerFor(Person person, String area, Collection<Role> candidates) {
        return candidates.stream().anyMatch(role -> person.is(role, area));
    }

    /** Whether the person reads what is still being prepared in the cases that this area leads. */
    public boolean readsDraftsOf(Person person, String area) {
        return Stream.of(Relation.LOCAL_AUTHORITY, Relation.PARTNERSHIP, Relation.OVERSIGHT)
                .flatMap(relation -> relation.roles().stream())
                .anyMatch(role -> person.is(role, area));
    }

    /**
     * Notes that the person looked at an identified record.
     *
     * @param what which says of what part of the case it is
     */
    @Transactional
    public void noteReading(Person person, CaseFile file, LookedAt what) {
        looks.add(person, file, what.noted(), what.matter());
    }

    /** Notes that the person looked at one of several identified records of a part, which are told apart by number. */
    @Transactional
    public void noteReading(Person person, CaseFile file, LookedAt what, int number) {
        looks.add(person, file, what.noted(number), what.matter());
    }

    /**
     * Notes that the person looked at the identified records of several cases; one statement, however many there are.
     */
    @Transactional
    public void noteReading(Person person, Collection<IncidentReference> references, LookedAt what) {
        looks.add(person, references, what);
    }

    /**
     * Notes that the person looked at an identified record of a kind that may belong to any part of a case.
     *
     * @param matter whose readers may know of the look, also when the record is of another part later
     */
    @Transactional
    public void noteReading(Person person, CaseFile file, LookedAt what, Matter matter) {
        looks.add(person, file, what.noted(), matter);
    }

    /** Notes that the person looked at a version of a document, of whichever part that version is. */
    @Transactional
    public void noteReadingDocument(Person person, CaseFile file, int number, int version, Matter matter) {
        looks.add(person, file, LookedAt.DOCUMENT.noted(number) + ", version " + version, matter);
    }

    /** Notes that the person was told that there are such cases, though they may not be seen; one statement. */
    @Transactional
    @AsTheService("who was told that there is a case elsewhere is noted, and counted")
    public void noteTold(Person person, Collection<Long> cases, String what) {
        if (!cases.isEmpty()) {
            database.sql("""
                            insert into access_entry (at_time, person_id, case_id, what)
                            select cast(:now as timestamp(6) with time zone), cast(:person as uuid), id,
                                cast(:what as varchar(60))
                            from case_file where id in (:cases)""")
                    .param("now", England.stored(clock.instant()))
                    .param("person", person.id())
                    .param("what", what)
                    .param("cases", cases)
                    .update();
        }
    }

    /** How many different cases the person was told of in that way since then. */
    @AsTheService("who was told that there is a case elsewhere is noted, and counted")
    public int toldOf(Person person, String what, Instant since) {
        return database.sql("""
                        select count(distinct case_id) from access_entry
                        where person_id = :person and what = :what and at_time > :since""")
                .param("person", person.id())
                .param("what", what)
                .param("since", England.stored(since))
                .query(Integer.class)
                .single();
    }

    /**
     * Whoever waited for the lock may have lost the case meanwhile: the database looks at the locked row again, not at others.
     */
    private static CaseFile lockedThenSeen(Function<String, CaseFile> find) {
        find.apply(" for update");
        return find.apply("");
    }

    private CaseFile appointed(Person person, IncidentReference reference, String lock) {
        return database.sql("""
                        select c.* from case_file c where c.reference = :reference and exists (
                            select 1 from review_appointment a where a.case_id = c.id and a.person_id = :person
                                and a.assigned_at is not null and a.ended_at is null)""" + lock)
                .param("reference", reference.value())
                .param("person", person.id())
                .query(CaseRows::read)
                .optional()
                .orElseThrow(NotFound::new);
    }

    private CaseFile visible(Person person, IncidentReference reference, String lock) {
        VisibleCases visible = VisibleCases.of(person);
        return database.sql(
                        "select c.* from case_file c where c.reference = :reference and " + visible.condition() + lock)
                .param("reference", reference.value())
                .params(visible.parameters())
                .query(CaseRows::read)
                .optional()
                .orElseThrow(NotFound::new);
    }

    private CaseFile agencyOf(Person person, IncidentReference reference, String condition, int number, String lock) {
        Set<String> areas = person.areasOf(Role.AGENCY_CONTRIBUTOR);
        if (areas.isEmpty()) {
            throw new NotFound();
        }
        return database.sql("select c.* from case_file c where c.reference = :reference and " + condition + lock)
                .param("reference", reference.value())
                .param("number", number)
                .param("areas", areas)
                .param("person", person.id())
                .query(CaseRows::read)
                .optional()
                .orElseThrow(NotFound::new);
    }
}
