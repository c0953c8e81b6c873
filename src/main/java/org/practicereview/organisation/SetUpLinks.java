package org.practicereview.organisation;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.practicereview.refusal.Conflict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Single-use links through which somebody chooses a password: the first administrator of a new installation, or a
 * person whom an administrator has added.
 */
@Repository
public class SetUpLinks {

    private static final Duration LIFE = Duration.ofHours(72);

    private final JdbcClient database;
    private final People people;
    private final Passwords passwords;
    private final OtherWaysIn otherWaysIn;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SetUpLinks(
            JdbcClient database,
            People people,
            Passwords passwords,
            OtherWaysIn otherWaysIn,
            TransactionTemplate transaction,
            Clock clock) {
        this.database = database;
        this.people = people;
        this.passwords = passwords;
        this.otherWaysIn = otherWaysIn;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Makes a link for an added person and returns its token, this once; earlier links of that person end. */
    @Transactional
    public String createFor(UUID person) {
        endFor(person);
        return create(person);
    }

    /** Ends the unused links of a person. */
    @Transactional
    public void endFor(UUID person) {
        database.sql("delete from set_up_link where person_id = :person and used_at is null")
                .param("person", person)
                .update();
    }

    /** Makes the link of the first administrator, while the installation has no account. */
    @Transactional
    public Optional<String> createForFirstAdministrator() {
        if (people.count() > 0) {
            return Optional.empty();
        }
        database.sql("delete from set_up_link where person_id is null and used_at is null")
                .update();
        return Optional.of(create(null));
    }

    /** The link, where it exists, is unused and has not expired. */
    public Optional<SetUpLink> find(String token) {
        return database.sql("""
                        select person_id from set_up_link
                        where token_hash = :hash and used_at is null and expires_at > :now""")
                .param("hash", Secret.hash(token))
                .param("now", now())
                .query((row, number) -> new SetUpLink(row.getObject("person_id", UUID.class)))
                .optional()
                .filter(link -> !link.isForFirstAdministrator() || people.count() == 0);
    }

    /**
     * Makes the first administrator.
     *
     * @throws Conflict where the link was used before, or another administrator was faster
     */
    public Person setUpFirstAdministrator(String token, String username, String name, String password) {
        String hash = passwords.hash(password);
        return transaction.execute(status -> addFirstAdministrator(token, username, name, hash));
    }

    private Person addFirstAdministrator(String token, String username, String name, String hash) {
        // all such links are locked, so that of two people with two links only one becomes the first
        database.sql("select token_hash from set_up_link where person_id is null order by token_hash for update")
                .query(String.class)
                .list();
        SetUpLink link = use(token);
        if (!link.isForFirstAdministrator() || people.count() > 0) {
            throw alreadyUsed();
        }
        Person administrator = new Person(
                UUID.randomUUID(),
                username,
                name,
                "Service administration",
                List.of(new Grant(Role.ADMINISTRATOR, null)));
        people.add(administrator);
        passwords.setHash(administrator.id(), hash);
        return administrator;
    }

    /**
     * Gives a person the password chosen. Every other way in ends: a link is also made when somebody else may have
     * learned the password.
     *
     * @param session the session in which the password was chosen
     * @throws Conflict where the link was used before
     */
    public Person choosePassword(String token, String password, String session) {
        String hash = passwords.hash(password);
        return transaction.execute(status -> {
            Person person = Optional.ofNullable(use(token).person())
                    .flatMap(people::find)
                    .orElseThrow(SetUpLinks::alreadyUsed);
            passwords.setHash(person.id(), hash);
            otherWaysIn.end(person, session);
            return person;
        });
    }

    private SetUpLink use(String token) {
        SetUpLink link = find(token).orElseThrow(SetUpLinks::alreadyUsed);
        int used = database.sql("update set_up_link set used_at = :now where token_hash = :hash and used_at is null")
                .param("now", now())
                .param("hash", Secret.hash(token))
                .update();
        if (used == 0) {
            throw alreadyUsed();
        }
        return link;
    }

    private String create(@Nullable UUID person) {
        String token = Secret.random();
        database.sql("""
                        insert into set_up_link (token_hash, person_id, created_at, expires_at)
                        values (:hash, :person, :now, :expires)""")
                .param("hash", Secret.hash(token))
                .param("person", person)
                .param("now", now())
                .param("expires", now().plus(LIFE))
                .update();
        return token;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Conflict alreadyUsed() {
        return new Conflict("link-used", "This link was used already or has expired.");
    }
}
