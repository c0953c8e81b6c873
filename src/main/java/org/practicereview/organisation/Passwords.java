package org.practicereview.organisation;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The passwords people sign in with, hashed; asked only by sign-in. */
@Repository
public class Passwords {

    private final JdbcClient database;
    private final PasswordEncoder encoder;
    private final String nobodys;

    Passwords(JdbcClient database, PasswordEncoder encoder) {
        this.database = database;
        this.encoder = encoder;
        this.nobodys = encoder.encode(UUID.randomUUID().toString());
    }

    /** Whether that is the person's password; takes as long for a person who does not exist. */
    public boolean matches(Optional<Person> person, String password) {
        Optional<String> hash = person.flatMap(
                known -> database.sql("select password_hash from person where id = :id and password_hash is not null")
                        .param("id", known.id())
                        .query(String.class)
                        .optional());
        return encoder.matches(password, hash.orElse(nobodys)) && hash.isPresent();
    }

    /** The password as it is stored. */
    public String hash(String password) {
        return encoder.encode(password);
    }

    @Transactional
    public void set(UUID person, String password) {
        setHash(person, hash(password));
    }

    /** Sets a password that is hashed already. */
    @Transactional
    public void setHash(UUID person, String hash) {
        database.sql("update person set password_hash = :hash where id = :id")
                .param("id", person)
                .param("hash", hash)
                .update();
    }
}
