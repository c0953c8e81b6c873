package org.practicereview.notification.likely;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes keys in which nothing can be read: a hash keyed with what each installation draws once for itself. */
@Component
class KeyHash {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int LENGTH = 32;

    private final SecretKeySpec key;

    KeyHash(JdbcClient database, TransactionTemplate transaction) {
        drawOnce(database, transaction);
        String salt = database.sql("select salt from match_salt where id = 1")
                .query(String.class)
                .single();
        this.key = new SecretKeySpec(HexFormat.of().parseHex(salt), ALGORITHM);
    }

    String of(String word) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] hash = mac.doFinal(word.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, LENGTH);
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** Of several nodes that start on a new database one draws it, and all use that. */
    private static void drawOnce(JdbcClient database, TransactionTemplate transaction) {
        int drawn = database.sql("select count(*) from match_salt")
                .query(Integer.class)
                .single();
        if (drawn == 0) {
            byte[] salt = new byte[32];
            new SecureRandom().nextBytes(salt);
            try {
                transaction.executeWithoutResult(
                        status -> database.sql("insert into match_salt (id, salt) values (1, :salt)")
                                .param("salt", HexFormat.of().formatHex(salt))
                                .update());
            } catch (DuplicateKeyException anotherNodeWasFaster) {
                return;
            }
        }
    }
}
