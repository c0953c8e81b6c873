package org.practicereview.panel.conflict;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.practicereview.casefile.CaseFiles;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.form.AnswerErrors;
import org.practicereview.organisation.Areas;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.organisation.rows.AsTheService;
import org.practicereview.refusal.NotPermitted;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What members of the Panel declare of themselves; each declaration is compared with every case at once. */
@Service
public class Interests {

    private final InterestRows rows;
    private final AreaLocks locks;
    private final Recusing recusing;
    private final CaseFiles caseFiles;
    private final Areas areas;
    private final JdbcClient database;
    private final Clock clock;

    Interests(
            InterestRows rows,
            AreaLocks locks,
            Recusing recusing,
            CaseFiles caseFiles,
            Areas areas,
            JdbcClient database,
            Clock clock) {
        this.rows = rows;
        this.locks = locks;
        this.recusing = recusing;
        this.caseFiles = caseFiles;
        this.areas = areas;
        this.database = database;
        this.clock = clock;
    }

    /**
     * The interests the person may read: a member the own ones, the secretariat those of all.
     *
     * @throws NotPermitted to everybody else
     */
    @Transactional(readOnly = true)
    public List<Interest> readBy(Person person) {
        if (person.is(Role.PANEL_SECRETARIAT)) {
            return rows.all();
        }
        requireMember(person);
        return rows.of(person.id());
    }

    /**
     * Refuses whoever has no interests to declare.
     *
     * @throws NotPermitted when the person is no member of the Panel
     */
    public void requireMember(Person person) {
        if (!person.isAny(Role.PANEL_MEMBERS)) {
            throw new NotPermitted();
        }
    }

    /** The member declares it; cases that it touches may be gone from the member's lists afterwards. */
    @Transactional
    @AsTheService("a declared interest is compared with every case")
    public Interest declare(Person member, DeclaredInterest declared) {
        requireMember(member);
        String area = declared.area();
        new AnswerErrors()
                .addIf(
                        area != null && areas.find(area).isEmpty(),
                        "/area",
                        "not-a-choice",
                        "Choose one of the areas of the list")
                .refuseIfAny();
        Interest interest = new Interest(
                UUID.randomUUID(),
                member.id(),
                Objects.requireNonNull(declared.kind()),
                area,
                declared.agency(),
                declared.reference(),
                declared.beginsOn(),
                declared.endsOn(),
                declared.note(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        // those that are known, before the area: whoever has one of them in hand may be about to name the area
        touched(interest).forEach(caseFiles::lock);
        if (area != null) {
            locks.lock(area);
        }
        rows.add(interest);
        // again, with cases that came while the area was waited for; where one of these waits for the area, one is
        // refused
        touched(interest).forEach(reference -> recusing.compare(caseFiles.lock(reference), List.of(interest)));
        return interest;
    }

    /**
     * The cases it can have something in common with: by area or reference any; by the name of an agency those of whose
     * agencies something is known, until they are closed, and all of national reviews.
     */
    private List<IncidentReference> touched(Interest interest) {
        return database
                .sql("""
                        select c.reference from case_file c
                        where c.reference = :reference or c.lead_area = :area or c.area_of_incident = :area
                           or c.area_of_residence = :area or c.placing_area = :area
                           or exists (select 1 from case_area a where a.case_id = c.id and a.area_code = :area)
                           or (:agency = 1 and exists (select 1 from rapid_review r where r.case_id = c.id)
                               and (c.stage not in ('CLOSED', 'WITHDRAWN')
                                    or exists (select 1 from national_review_case n where n.case_id = c.id)))
                        order by c.id""")
                .param("reference", interest.reference(), java.sql.Types.VARCHAR)
                .param("area", interest.area(), java.sql.Types.VARCHAR)
                .param("agency", interest.agency() == null ? 0 : 1)
                .query(String.class)
                .list()
                .stream()
                .map(IncidentReference::new)
                .toList();
    }
}
