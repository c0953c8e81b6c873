package org.practicereview.organisation;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.practicereview.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** Nobody waits for the hash of somebody else's password: whoever would hash within a transaction is refused. */
@IntegrationTest
class PasswordsTest {

    @Autowired
    Passwords passwords;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void a_password_is_hashed_before_the_transaction_that_keeps_it() {
        assertThatThrownBy(() -> transaction.execute(status -> passwords.hash("three random words")))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void a_password_is_compared_before_the_transaction_of_what_it_allows() {
        assertThatThrownBy(
                        () -> transaction.execute(status -> passwords.matches(Optional.empty(), "three random words")))
                .isInstanceOf(IllegalTransactionStateException.class);
    }
}
