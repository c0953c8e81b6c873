package org.practicereview.organisation;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Says on each form for whom it was made, so that it is known also after the session has ended. The mark is signed with
 * what only the service knows of the person, the stored hash of the password: nobody can make the mark of somebody else,
 * every node can check it, and a new password ends all marks made before.
 */
@Component("authorMarks")
public class AuthorMarks {

    /** Name of the field that carries the mark. */
    public static final String FIELD = "_author";

    private static final String ALGORITHM = "HmacSHA256";

    private final JdbcClient database;

    AuthorMarks(JdbcClient database) {
        this.database = database;
    }

    /** The mark for forms that are made for that person; empty for a person who cannot sign in. */
    public String of(Person person) {
        return mark(person.id()).orElse("");
    }

    /** The person for whom the form was made, where the mark proves it. */
    public Optional<UUID> author(@Nullable String mark) {
        return id(mark).filter(person ->
                mark(person).filter(right -> same(right, mark)).isPresent());
    }

    private Optional<String> mark(UUID person) {
        return database.sql("select password_hash from person where id = :id and active and password_hash is not null")
                .param("id", person)
                .query(String.class)
                .optional()
                .map(hash -> person + "." + signature(person, hash));
    }

    private static Optional<UUID> id(@Nullable String mark) {
        try {
            return mark == null ? Optional.empty() : Optional.of(UUID.fromString(mark.split("\\.", 2)[0]));
        } catch (IllegalArgumentException noMark) {
            return Optional.empty();
        }
    }

    private static String signature(UUID person, String passwordHash) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(passwordHash.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            byte[] signature = mac.doFinal(("form of " + person).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static boolean same(String right, String mark) {
        return MessageDigest.isEqual(right.getBytes(StandardCharsets.UTF_8), mark.getBytes(StandardCharsets.UTF_8));
    }
}
