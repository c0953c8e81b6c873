package org.practicereview.web.problem;

import java.io.EOFException;
import java.net.SocketTimeoutException;
import java.util.Optional;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.coyote.BadRequestException;

/**
 * Knows what the container throws at a body that never came whole: pieces that cannot be put together, a sender who stopped.
 * Whoever reads is told one thing and the container remembers another, and answers by that, whatever was written before.
 */
final class BrokenBody {

    private BrokenBody() {}

    /** What this exception alone, not its causes, says to whoever was reading. */
    static Optional<Trouble> toldToTheReader(Throwable exception) {
        // a time that passed elsewhere, on the way to somebody else, is not the sender's
        if (exception instanceof ClientAbortException && exception.getCause() instanceof SocketTimeoutException) {
            return Optional.of(Troubles.tooSlow());
        }
        return exception instanceof BadRequestException ? Optional.of(Troubles.badRequest()) : Optional.empty();
    }

    /** What is told of parameters that cannot be read, whatever the container wraps the reason in. */
    static Trouble ofParameters(RuntimeException unreadable) {
        Throwable cause = unreadable;
        for (int depth = 0; cause != null && depth < TroubleFinder.DEEPEST_CAUSE; depth++) {
            Optional<Trouble> told = toldToTheReader(cause);
            if (told.isPresent()) {
                return told.get();
            }
            cause = cause.getCause();
        }
        return Troubles.badRequest();
    }

    /** What the container remembers of reading in vain; nothing else that fails gets as far as that. */
    static Optional<Trouble> rememberedByTheContainer(Throwable exception) {
        if (exception instanceof SocketTimeoutException) {
            return Optional.of(Troubles.tooSlow());
        }
        return exception instanceof EOFException ? Optional.of(Troubles.badRequest()) : toldToTheReader(exception);
    }
}
