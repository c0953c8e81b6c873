package org.practicereview.casefile;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How a person stands to a case: by roles and places, and by what is recorded in the case. */
final class Relations {

    private final JdbcClient database;

    Relations(JdbcClient database) {
        this.database = database;
    }

    /** What the person is to the case; nothing for most people. */
    Set<Relation> of(Person person, CaseFile file) {
        Set<Relation> relations = EnumSet.noneOf(Relation.class);
        for (Relation relation : Relation.values()) {
            if (relation.roles().stream().anyMatch(role -> holds(person, file, role))) {
                relations.add(relation);
            }
        }
        if (person.is(Role.REVIEWER)) {
            addNationalLead(relations, person, file);
        }
        if (person.areas(Role.Reach.AREA).stream().anyMatch(area -> !area.equals(file.leadArea()))) {
            addLinkedArea(relations, person, file);
        }
        return relations;
    }

    /** A review that a national one took over is read by its lead as by the reviewer of the case (section 12). */
    private void addNationalLead(Set<Relation> relations, Person person, CaseFile file) {
        List<Boolean> takenOver = database.sql("""
                        select exists (select 1 from national_review_case n where n.case_id = p.case_id and n.taken_over
                            and n.resumed_at is null and n.left_at is null)
                        from case_person p
                        where p.case_id = :case and p.person_id = :person and not p.works and p.to_time is null""")
                .param("case", file.id())
                .param("person", person.id())
                .query(Boolean.class)
                .list();
        if (!takenOver.isEmpty()) {
            relations.add(Relation.NATIONAL_LEAD);
        }
        if (takenOver.contains(true)) {
            relations.add(Relation.APPOINTED_REVIEWER);
        }
    }

    private void addLinkedArea(Set<Relation> relations, Person person, CaseFile file) {
        List<Boolean> joint = database.sql(
                        "select a.joint_since is not null from case_area a where a.case_id = :case and a.area_code in (:areas)"
                                + " and " + LinkedAreas.READS)
                .param("case", file.id())
                .param("areas", person.areas(Role.Reach.AREA))
                .query(Boolean.class)
                .list();
        if (!joint.isEmpty()) {
            relations.add(Relation.LINKED_AREA);
        }
        if (joint.contains(true)) {
            relations.add(Relation.JOINT_AREA);
        }
    }

    /** Whether the role counts for this case. */
    boolean holds(Person person, CaseFile file, Role role) {
        return switch (role.reach()) {
            case AREA, AGENCY -> person.is(role, file.leadArea());
            case APPOINTMENT -> person.is(role) && isAppointed(person, file);
            case NATION -> person.is(role) && NationalReach.has(database, role, file);
            case SERVICE -> false;
        };
    }

    private boolean isAppointed(Person person, CaseFile file) {
        return database.sql(
                                "select count(*) from case_person where case_id = :case and person_id = :person and works and to_time is null")
                        .param("case", file.id())
                        .param("person", person.id())
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
