package org.practicereview.casefile;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.practicereview.calendar.England;
import org.practicereview.guidance.Editions;
import org.practicereview.guidance.IncidentFacts.Residence;
import org.practicereview.guidance.Route;
import org.practicereview.refusal.NotFound;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All cases. Asks nobody's permission: whoever acts for a person goes through {@link CaseAccess} first. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class CaseFiles {

    private final JdbcClient database;
    private final ChildRows childRows;
    private final Editions editions;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final ObjectProvider<FollowsAreas> followers;

    CaseFiles(
            JdbcClient database,
            Editions editions,
            Clock clock,
            ApplicationEventPublisher events,
            ObjectProvider<FollowsAreas> followers) {
        this.database = database;
        this.childRows = new ChildRows(database);
        this.editions = editions;
        this.clock = clock;
        this.events = events;
        this.followers = followers;
    }

    /** Opens a case for an incident, with its children. */
    public CaseFile open(String leadArea, Incident incident, List<Child> children, UUID recordedBy) {
        String edition = editions.on(incident.clockStartsOn()).code();
        KeyHolder number = new GeneratedKeyHolder();
        database.sql("insert into incident_number (drawn_at) values (:now)")
                .param("now", England.stored(clock.instant()))
                .update(number, "number");
        IncidentReference reference = IncidentReference.of(
                England.today(clock).getYear(),
                Objects.requireNonNull(number.getKey()).longValue());
        insert(reference, leadArea, edition, incident, recordedBy);
        CaseFile opened = lock(reference);
        childRows.add(opened.id(), children);
        followers.forEach(follower -> follower.concerned(opened));
        return opened;
    }

    /** The case, locked until the end of the transaction: whoever else wants to change it waits. */
    public CaseFile lock(IncidentReference reference) {
        return database.sql("select * from case_file where reference = :reference for update")
                .param("reference", reference.value())
                .query(CaseRows::read)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** The case of that reference, not locked. */
    public Optional<CaseFile> find(IncidentReference reference) {
        return database.sql("select * from case_file where reference = :reference")
                .param("reference", reference.value())
                .query(CaseRows::read)
                .optional();
    }

    /** Whose areas the incident has to do with, and whether the child lives in the one where it happened. */
    public void concerns(CaseFile file, IncidentAreas areas, Residence residence) {
        database.sql("""
                        update case_file set area_of_incident = :incident, area_of_residence = :lives,
                            placing_area = :placing, residence = :residence, version = version + 1
                        where id = :id""")
                .param("incident", areas.incident(), java.sql.Types.VARCHAR)
                .param("lives", areas.residence(), java.sql.Types.VARCHAR)
                .param("placing", areas.placing(), java.sql.Types.VARCHAR)
                .param("residence", residence.name())
                .param("id", file.id())
                .update();
        tellFollowers(file);
    }

    /** Makes that area the one that leads the case; all else stays. */
    public void lead(CaseFile file, String area) {
        database.sql("update case_file set lead_area = :area, version = version + 1 where id = :id")
                .param("area", area)
                .param("id", file.id())
                .update();
        tellFollowers(file);
    }

    private void tellFollowers(CaseFile before) {
        CaseFile after = lock(before.reference());
        followers.forEach(follower -> follower.concerned(after));
    }

    public void moveTo(CaseFile file, Stage stage) {
        change(file, "stage = '" + stage.name() + "'");
        if (stage.isOver()) {
            events.publishEvent(new CaseEnded(file));
        }
        if (file.stage().isClosed() && !stage.isClosed()) {
            events.publishEvent(new CaseGoesOn(file));
        }
    }

    /** The notification was sent along that route, now. */
    public void notified(CaseFile file, Route route, Stage stage) {
        notified(file, route, stage, clock.instant());
    }

    /** The notification was sent along that route at that moment, which may be long past. */
    public void notified(CaseFile file, Route route, Stage stage, Instant at) {
        database.sql("""
                        update case_file set notified_at = :now, notified_route = :route, facts_unsent = false,
                            stage = :stage, version = version + 1
                        where id = :id""")
                .param("now", England.stored(at))
                .param("route", route.name())
                .param("stage", stage.name())
                .param("id", file.id())
                .update();
    }

    public void rapidReviewSent(CaseFile file) {
        change(file, "rapid_review_sent = true");
    }

    public void copiesSent(CaseFile file) {
        change(file, "copies_sent = true");
    }

    public void published(CaseFile file) {
        change(file, "published = true");
    }

    /** The reasons for not publishing have gone to the Panel and the Department. */
    public void reasonsSent(CaseFile file) {
        change(file, "reasons_sent = true");
    }

    /** The reasons for leaving out a part have gone to them, with copies of the rest. */
    public void partReasonsSent(CaseFile file) {
        change(file, "part_reasons_sent = true");
    }

    public void becameNational(CaseFile file) {
        change(file, "national = true");
    }

    /** Lets a person into this one case, from now on. Doing it twice is doing it once. */
    public void letIn(CaseFile file, UUID person) {
        int inside = database.sql(
                        "select count(*) from case_person where case_id = :case and person_id = :person and works and to_time is null")
                .param("case", file.id())
                .param("person", person)
                .query(Integer.class)
                .single();
        if (inside == 0) {
            let(file, person, true);
        }
    }

    /**
     * Lets a person read this one case and do no step in it, as whoever leads a national review does with its cases.
     */
    public void letInToRead(CaseFile file, UUID person) {
        letReaderOut(file, person);
        let(file, person, false);
    }

    private void let(CaseFile file, UUID person, boolean works) {
        database.sql(
                        "insert into case_person (case_id, person_id, from_time, works) values (:case, :person, :now, :works)")
                .param("case", file.id())
                .param("person", person)
                .param("now", England.stored(clock.instant()))
                .param("works", works)
                .update();
    }

    /** Lets a person out of this one case, from now on. Doing it twice is doing it once. */
    public void letOut(CaseFile file, UUID person) {
        out(file, person, true);
    }

    /** Lets out of this one case whoever was let in only to read it. Doing it twice is doing it once. */
    public void letReaderOut(CaseFile file, UUID person) {
        out(file, person, false);
    }

    private void out(CaseFile file, UUID person, boolean works) {
        database.sql("""
                        update case_person set to_time = :now
                        where case_id = :case and person_id = :person and works = :works and to_time is null""")
                .param("works", works)
                .param("now", England.stored(clock.instant()))
                .param("case", file.id())
                .param("person", person)
                .update();
    }

    @Transactional(propagation = Propagation.SUPPORTS)
    public List<Child> children(long caseId) {
        return childRows.of(caseId);
    }

    /** The cases with these ids, by id. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public java.util.Map<Long, CaseFile> byId(Collection<Long> ids) {
        return ids.isEmpty()
                ? java.util.Map.of()
                : database
                        .sql("select * from case_file where id in (:ids)")
                        .param("ids", ids)
                        .query(CaseRows::read)
                        .list()
                        .stream()
                        .collect(Collectors.toMap(CaseFile::id, file -> file));
    }

    /** The references of these cases, by id. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public java.util.Map<Long, IncidentReference> references(Collection<Long> ids) {
        return ids.isEmpty()
                ? java.util.Map.of()
                : database
                        .sql("select id, reference from case_file where id in (:ids)")
                        .param("ids", ids)
                        .query((row, n) -> java.util.Map.entry(
                                row.getLong("id"), new IncidentReference(row.getString("reference"))))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(java.util.Map.Entry::getKey, java.util.Map.Entry::getValue));
    }

    private void change(CaseFile file, String what) {
        database.sql("update case_file set " + what + ", version = version + 1 where id = :id")
                .param("id", file.id())
                .update();
    }

    /** What is known of the children now replaces what was known before. */
    public void replaceChildren(CaseFile file, List<Child> children) {
        childRows.replace(file.id(), children);
    }

    /** What is known of the incident from now on; the edition is that of the day its clock starts then. */
    CaseFile changeIncident(CaseFile file, Incident incident) {
        CaseRows.facts(database.sql("""
                        update case_file set edition = :edition, place = :place, incident_on = :incidentOn,
                            aware_on = :awareOn, aware_time = :awareTime, aware_counts_on = :awareCountsOn,
                            abuse_suspected_on = :suspectedOn, harm = :harm, abuse_or_neglect = :abuse,
                            child_status = :status, age_at_harm = :age, regulated_setting = :regulated,
                            place_of_harm = :placeOfHarm, residence = :residence, summary = :summary,
                            facts_unsent = (notified_at is not null), version = version + 1
                        where id = :id"""), incident)
                .param("edition", editions.on(incident.clockStartsOn()).code())
                .param("id", file.id())
                .update();
        return lock(file.reference());
    }

    private void insert(
            IncidentReference reference, String leadArea, String edition, Incident incident, UUID recordedBy) {
        CaseRows.facts(database.sql("""
                        insert into case_file (reference, lead_area, stage, edition, place, incident_on, aware_on,
                            aware_time, aware_counts_on, abuse_suspected_on, harm, abuse_or_neglect, child_status,
                            age_at_harm, regulated_setting, place_of_harm, residence, summary,
                            rapid_review_sent, copies_sent, published, national, recorded_at, recorded_by, version)
                        values (:reference, :area, :stage, :edition, :place, :incidentOn, :awareOn,
                            :awareTime, :awareCountsOn, :suspectedOn, :harm, :abuse, :status,
                            :age, :regulated, :placeOfHarm, :residence, :summary,
                            false, false, false, false, :now, :by, 0)"""), incident)
                .param("reference", reference.value())
                .param("area", leadArea)
                .param("stage", Stage.CRITERIA_CHECK.name())
                .param("edition", edition)
                .param("now", England.stored(clock.instant()))
                .param("by", recordedBy)
                .update();
    }
}
