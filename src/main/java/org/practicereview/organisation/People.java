package org.practicereview.organisation;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All people of the service. */
@Repository
public class People {

    private static final String PERSON = "select id, username, name, agency from person ";

    private final JdbcClient database;
    private final Clock clock;

    People(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The active person with that id; empty where there is none, or the account is closed. */
    public Optional<Person> find(UUID id) {
        return one(database.sql(PERSON + "where id = :id and active").param("id", id));
    }

    /** An active person by user name, whatever its capitals. */
    public Optional<Person> find(String username) {
        return one(database.sql(PERSON + "where username = :username and active")
                .param("username", username.strip().toLowerCase(Locale.ROOT)));
    }

    /** The names of these people, by id; also of people who have left. */
    public Map<UUID, String> names(List<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : database
                        .sql("select id, name from person where id in (:ids)")
                        .param("ids", ids)
                        .query((row, number) -> Map.entry(row.getObject("id", UUID.class), row.getString("name")))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** A page of active people by name. */
    public List<Person> page(int offset, int size) {
        return withGrants(
                database.sql(PERSON + "where active order by name, id offset :offset rows fetch next :size rows only")
                        .param("offset", offset)
                        .param("size", size));
    }

    /** The active people who hold a role. */
    public List<Person> holding(Role role) {
        return withGrants(database.sql(PERSON
                        + "where active and exists (select 1 from person_role r where r.person_id = person.id and r.role = :role)"
                        + " order by name, id")
                .param("role", role.name()));
    }

    /** Somebody with one of the roles that were asked for. */
    public record Holder(UUID id, String name, Role role) {}

    /** The active people who hold one of these roles, for that area where the role needs one; a line for each role. */
    public List<Holder> holders(Collection<Role> roles, String areaCode) {
        return database.sql("""
                        select p.id, p.name, r.role from person p join person_role r on r.person_id = p.id
                        where p.active and r.role in (:roles) and (r.area_code is null or r.area_code = :area)
                        order by p.name, p.id, r.role""")
                .param("roles", roles.stream().map(Role::name).toList())
                .param("area", areaCode)
                .query(Holder.class)
                .list();
    }

    public int count() {
        return database.sql("select count(*) from person where active")
                .query(Integer.class)
                .single();
    }

    public boolean isTaken(String username) {
        return database.sql("select count(*) from person where username = :username")
                        .param("username", username.strip().toLowerCase(Locale.ROOT))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    @Transactional
    public void add(Person person) {
        database.sql("""
                        insert into person (id, username, name, agency, active, created_at)
                        values (:id, :username, :name, :agency, true, :now)""")
                .param("id", person.id())
                .param("username", person.username().strip().toLowerCase(Locale.ROOT))
                .param("name", person.name())
                .param("agency", person.agency())
                .param("now", clock.instant().atOffset(java.time.ZoneOffset.UTC))
                .update();
        person.grants().forEach(grant -> grant(person.id(), grant));
    }

    @Transactional
    public void grant(UUID person, Grant grant) {
        database.sql("insert into person_role (person_id, role, area_code) values (:person, :role, :area)")
                .param("person", person)
                .param("role", grant.role().name())
                .param("area", grant.areaCode())
                .update();
    }

    /** The person can no longer sign in; what the person did stays. */
    @Transactional
    public void deactivate(UUID person) {
        database.sql("update person set active = false where id = :id")
                .param("id", person)
                .update();
    }

    private Optional<Person> one(JdbcClient.StatementSpec query) {
        return withGrants(query).stream().findFirst();
    }

    /** The people of that query with what they were granted; two statements, however many people. */
    List<Person> withGrants(JdbcClient.StatementSpec query) {
        List<Person> people = query.query((row, number) -> new Person(
                        row.getObject("id", UUID.class),
                        row.getString("username"),
                        row.getString("name"),
                        row.getString("agency"),
                        List.of()))
                .list();
        if (people.isEmpty()) {
            return people;
        }
        Map<UUID, List<Grant>> grants = database
                .sql(
                        "select person_id, role, area_code from person_role where person_id in (:ids) order by role, area_code")
                .param("ids", people.stream().map(Person::id).toList())
                .query((row, number) -> Map.entry(
                        row.getObject("person_id", UUID.class),
                        new Grant(Role.valueOf(row.getString("role")), row.getString("area_code"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return people.stream()
                .map(person -> new Person(
                        person.id(),
                        person.username(),
                        person.name(),
                        person.agency(),
                        grants.getOrDefault(person.id(), List.of())))
                .toList();
    }
}
