package org.practicereview.administration.start;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionStatus;

/**
 * Lets one transaction write at a time, for H2 in files.
 *
 * <p>H2 puts on the disk one moment of each table, not one of all of them: while one connection commits, others go on changing
 * tables whose turn comes later. If the process is killed then, a part of what they had not finished is there, and what would
 * have undone it is not. With one writer nothing changes while H2 writes. Transactions that only read wait for nobody; a page
 * does for a moment, since it looks its session up and notes that it was used.
 */
class OneWriterAtATime extends JdbcTransactionManager {

    /** Fair, so that nobody is overtaken; held by a thread, so that a transaction within a transaction goes on. */
    private final transient ReentrantLock writing = new ReentrantLock(true);

    private final transient Set<Object> writers = ConcurrentHashMap.newKeySet();
    private final Duration patience;

    OneWriterAtATime(DataSource dataSource, Duration patience) {
        super(dataSource);
        this.patience = patience;
    }

    /** Waits for its turn before it takes a connection: who waits must not hold what the writer may need. */
    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        if (definition.isReadOnly()) {
            super.doBegin(transaction, definition);
            return;
        }
        awaitTurn();
        try {
            super.doBegin(transaction, definition);
            writers.add(transaction);
        } finally {
            if (!writers.contains(transaction)) {
                writing.unlock();
            }
        }
    }

    /**
     * A transaction that only read has nothing to take back. H2 writes at each rollback, at a commit only where something changed,
     * and this one has no turn to write.
     */
    @Override
    protected void doRollback(DefaultTransactionStatus status) {
        if (status.isReadOnly()) {
            super.doCommit(status);
        } else {
            super.doRollback(status);
        }
    }

    @Override
    protected void doCleanupAfterCompletion(Object transaction) {
        try {
            super.doCleanupAfterCompletion(transaction);
        } finally {
            if (writers.remove(transaction)) {
                writing.unlock();
            }
        }
    }

    private void awaitTurn() {
        try {
            if (!writing.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new CannotCreateTransactionException("Another transaction has been writing for " + patience);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CannotCreateTransactionException("Stopped while waiting to write", stopped);
        }
    }
}
