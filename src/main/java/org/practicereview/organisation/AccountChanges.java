package org.practicereview.organisation;

import java.util.UUID;
import org.practicereview.refusal.NotFound;
import org.practicereview.refusal.RuleRefusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes of what people may do, one after the other. Whoever takes the role of administrator away, or closes an
 * account, first locks the administrators, then the person: always in this order, so that nobody waits for ever.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class AccountChanges {

    private final JdbcClient database;
    private final People people;

    AccountChanges(JdbcClient database, People people) {
        this.database = database;
        this.people = people;
    }

    /** All who change who is an administrator wait here for each other. */
    public void lockAdministrators() {
        database.sql("select person_id from person_role where role = :role order by person_id for update")
                .param("role", Role.ADMINISTRATOR.name())
                .query(UUID.class)
                .list();
    }

    /**
     * The person as it is now; until the transaction ends nobody else changes it.
     *
     * @throws NotFound where there is no active account
     */
    public Person lock(UUID person) {
        database.sql("select id from person where id = :id for update")
                .param("id", person)
                .query(UUID.class)
                .list();
        return people.find(person).orElseThrow(NotFound::new);
    }

    /**
     * Somebody must be able to run the service.
     *
     * @throws RuleRefusal where the person is the only administrator; ask with the administrators locked
     */
    public void refuseIfLastAdministrator(Person person) {
        if (person.is(Role.ADMINISTRATOR) && others(person) == 0) {
            throw new RuleRefusal(
                    "last-administrator", "This is the only administrator. Make somebody else an administrator first.");
        }
    }

    public void revoke(UUID person, Grant grant) {
        String area = grant.areaCode() == null ? "area_code is null" : "area_code = :area";
        database.sql("delete from person_role where person_id = :person and role = :role and " + area)
                .param("person", person)
                .param("role", grant.role().name())
                .param("area", grant.areaCode())
                .update();
    }

    private int others(Person person) {
        return database.sql("""
                        select count(*) from person where active and id <> :id and exists (
                            select 1 from person_role r where r.person_id = person.id and r.role = :role)""")
                .param("id", person.id())
                .param("role", Role.ADMINISTRATOR.name())
                .query(Integer.class)
                .single();
    }
}
