package org.practicereview.workflow.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.practicereview.casefile.IncidentReference;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;

class ModelMoveTest {

    private static final RunningProcess PROCESS = new RunningProcess(
            "a", new IncidentReference("SI-2026-0001"), "Learning", "Learning", 1, 2, "Learning:1", "Learning:2");

    @Test
    void whatever_is_wrong_with_one_case_it_stays_and_the_others_go_on() {
        assertThat(moveWith(new IllegalStateException("SI-2026-0001 is odd")).move(PROCESS))
                .hasValue("it could not be moved: IllegalStateException");
    }

    @Test
    void without_a_database_nothing_goes_on() {
        ModelMove move = moveWith(new CannotCreateTransactionException("no database"));

        assertThatThrownBy(() -> move.move(PROCESS)).isInstanceOf(CannotCreateTransactionException.class);
    }

    private static ModelMove moveWith(RuntimeException failure) {
        return new ModelMove(null, null, null, null, null, List.of(), new Failing(failure));
    }

    private record Failing(RuntimeException failure) implements PlatformTransactionManager {

        @Override
        public TransactionStatus getTransaction(TransactionDefinition definition) {
            throw failure;
        }

        @Override
        public void commit(TransactionStatus status) {
            throw failure;
        }

        @Override
        public void rollback(TransactionStatus status) {
            throw failure;
        }
    }
}
