package org.practicereview.organisation;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;

/**
 * The passwords people sign in with, hashed; asked only by sign-in. Hashing is slow on purpose: it is refused within a
 * transaction, where others would wait for it.
 */
@Repository
public class Passwords {

    private final JdbcClient database;
    private final PasswordEncoder encoder;
    private final Supplier<String> nobodys;

    Passwords(JdbcClient database, PasswordEncoder encoder) {
        this.database = database;
        this.encoder = encoder;
        // At the first sign-in, not while the service starts
        this.nobodys =
                SingletonSupplier.of(() -> encoder.encode(UUID.randomUUID().toString()));
    }

    /** Whether that is the person's password; takes as long for a person who does not exist. */
    @Transactional(propagation = Propagation.NEVER)
    public boolean matches(Optional<Person> person, String password) {
        // Asked for whoever signs in, so that the first sign-in does not tell either who exists
        String otherwise = nobodys.get();
        Optional<String> hash = person.flatMap(
                known -> database.sql("select password_hash from person where id = :id and password_hash is not null")
                        .param("id", known.id())
                        .query(String.class)
                        .optional());
        return encoder.matches(password, hash.orElse(otherwise)) && hash.isPresent();
    }

    /** The password as it is stored. */
    @Transactional(propagation = Propagation.NEVER)
    public String hash(String password) {
        return encoder.encode(password);
    }

    /** Sets a password that was hashed before. */
    @Transactional
    public void setHash(UUID person, String hash) {
        database.sql("update person set password_hash = :hash where id = :id")
                .param("id", person)
                .param("hash", hash)
                .update();
    }
}
