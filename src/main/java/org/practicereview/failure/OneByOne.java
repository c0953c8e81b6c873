package org.practicereview.failure;

import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * What the clock does for many, one after the other: what goes wrong with one keeps nobody else waiting, is logged, and is
 * tried again at the next time. Only without a database the round ends.
 */
public final class OneByOne {

    private static final Logger LOG = LoggerFactory.getLogger(OneByOne.class);

    private OneByOne() {}

    /**
     * Does the work for each.
     *
     * @param undone what is not done where it fails, as the log says it before the name
     * @param name of one: a reference or a number, nothing that somebody wrote
     */
    public static <T> void each(String undone, Collection<T> all, Function<T, ?> name, Consumer<T> work) {
        all.forEach(one -> attempt(undone, name.apply(one), () -> {
            work.accept(one);
            return true;
        }));
    }

    /** Does it for one; nothing comes of it where it fails. */
    public static <T> Optional<T> attempt(String undone, Object name, Supplier<T> work) {
        try {
            return Optional.of(work.get());
        } catch (CannotCreateTransactionException | DataAccessResourceFailureException withoutDatabase) {
            throw withoutDatabase;
        } catch (RuntimeException failed) {
            LOG.error("{} {}: {}", undone, name, KindAndPlace.of(failed));
            return Optional.empty();
        }
    }
}
