package org.practicereview.administration;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import org.practicereview.organisation.Grant;
import org.practicereview.organisation.Passwords;
import org.practicereview.organisation.People;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.testing.Api;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.Visitor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** People of the tests of the administration, at the door and at the API. */
@Component
public class Administrators {

    public static final String PASSWORD = "three random words";

    private final ExampleCases examples;
    private final People people;
    private final Passwords passwords;
    private final JdbcClient database;

    Administrators(ExampleCases examples, People people, Passwords passwords, JdbcClient database) {
        this.examples = examples;
        this.people = people;
        this.passwords = passwords;
        this.database = database;
    }

    public Person administrator() {
        return somebody(new Grant(Role.ADMINISTRATOR, null));
    }

    public Person somebody(Grant... grants) {
        UUID id = UUID.randomUUID();
        Person person = new Person(id, "user-" + id, "Person " + id, "Test agency", List.of(grants));
        people.add(person);
        return person;
    }

    /** The person with a browser, signed in. */
    public Visitor signedIn(Person person, int port) {
        passwords.setHash(person.id(), passwords.hash(PASSWORD));
        Visitor visitor = new Visitor(port);
        assertThat(visitor.signIn(person.username(), PASSWORD).statusCode()).isEqualTo(302);
        return visitor;
    }

    /** The person with a machine. */
    public RequestSpecification asMachine(Person person, int port) {
        return new Api(examples, port).as(person);
    }

    public static RequestSpecification machine(String token, int port) {
        return Api.with(token, port);
    }

    /** Closes every other administrator's account for as long as the work takes: all tests share one database. */
    public void onlyThese(List<Person> administrators, Work work) throws Exception {
        List<UUID> others = database.sql("""
                        select id from person where active and id not in (:these) and exists (
                            select 1 from person_role r where r.person_id = person.id and r.role = 'ADMINISTRATOR')""")
                .param("these", administrators.stream().map(Person::id).toList())
                .query(UUID.class)
                .list();
        setActive(others, false);
        try {
            work.run();
        } finally {
            setActive(others, true);
        }
    }

    private void setActive(List<UUID> ids, boolean active) {
        for (UUID id : ids) {
            database.sql("update person set active = :active where id = :id")
                    .param("active", active)
                    .param("id", id)
                    .update();
        }
    }

    /** Something a test does. */
    @FunctionalInterface
    public interface Work {
        void run() throws Exception;
    }
}
