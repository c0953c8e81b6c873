package org.practicereview.web.problem;

import java.util.UUID;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.organisation.NotSignedIn;
import org.practicereview.organisation.SecurityLog;
import org.practicereview.refusal.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.util.DisconnectedClientHelper;

/** Finds out what an exception means for the one who asked. Only what nobody expected is logged, under a reference. */
@Component
class TroubleFinder {

    private static final Logger LOG = LoggerFactory.getLogger(TroubleFinder.class);

    /** Deep enough for every wrapper there is, and an end where causes go in circles. */
    static final int DEEPEST_CAUSE = 20;

    Trouble find(Throwable exception) {
        Throwable cause = exception;
        for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
            Trouble known = known(cause);
            if (known != null) {
                return known;
            }
            cause = cause.getCause();
        }
        // nobody reads the answer any more, and it is no failure of ours that somebody went away
        return DisconnectedClientHelper.isClientDisconnectedException(exception)
                ? Troubles.unavailable()
                : unexpected(exception);
    }

    private static Trouble known(Throwable exception) {
        if (exception instanceof Refusal refusal) {
            return refused(refusal);
        }
        if (exception instanceof InvalidAnswers invalid) {
            return Trouble.of(422, "invalid-answers", "There is a problem", "Some answers cannot be accepted.")
                    .with(invalid.errors());
        }
        if (exception instanceof NotSignedIn) {
            return Troubles.notSignedIn();
        }
        if (exception instanceof AccessDeniedException) {
            return Troubles.notPermitted();
        }
        if (LostDatabase.isToldBy(exception)) {
            LOG.warn("The database does not answer: {}", exception.getClass().getSimpleName());
            return Troubles.unavailable();
        }
        if (exception instanceof OptimisticLockingFailureException
                || exception instanceof PessimisticLockingFailureException) {
            return Trouble.of(
                    409, "conflict", "Somebody else was faster", "Nothing was changed. Look again, then retry.");
        }
        return ofTheWeb(exception);
    }

    private static Trouble refused(Refusal refusal) {
        String title = switch (refusal.kind()) {
            case NOT_FOUND -> null;
            case NOT_PERMITTED -> "You cannot do this";
            case GONE -> "Not available any more";
            case CONFLICT -> "This cannot be done any more";
            case STALE -> "Somebody else was faster";
            case PRECONDITION_REQUIRED -> "Say which version you changed";
            case RULE -> "This is not allowed";
        };
        return title == null
                ? Troubles.notFound()
                : Trouble.of(refusal.kind().status(), refusal.code(), title, refusal.getMessage());
    }

    private static Trouble ofTheWeb(Throwable exception) {
        if (exception instanceof MaxUploadSizeExceededException || exception instanceof BodyTooLarge) {
            return Troubles.tooLarge();
        }
        if (exception instanceof MultipartException || exception instanceof RequestRejectedException) {
            return Troubles.badRequest();
        }
        if (exception instanceof HttpMessageNotReadableException unreadable) {
            return unreadable.getRootCause() instanceof BodyTooLarge
                    ? Troubles.tooLarge()
                    : Troubles.badRequest("The body is missing or is not well-formed JSON in UTF-8.");
        }
        if (exception instanceof MethodArgumentTypeMismatchException mismatch) {
            // a reference that cannot exist is told like one that does not
            return mismatch.getParameter().hasParameterAnnotation(PathVariable.class)
                    ? Troubles.notFound()
                    : Troubles.badRequest("A parameter has a value that cannot be read.");
        }
        if (exception instanceof ErrorResponse response
                && (response.getStatusCode().value() < 500
                        || response.getStatusCode().value() == 503)) {
            Trouble trouble = Troubles.ofStatus(response.getStatusCode().value());
            String allowed = response.getHeaders().getFirst("Allow");
            return allowed == null ? trouble : trouble.with("Allow", allowed);
        }
        return BrokenBody.toldToTheReader(exception).orElse(null);
    }

    private static Trouble unexpected(Throwable exception) {
        String reference = UUID.randomUUID().toString().substring(0, 8);
        UUID account = SecurityLog.asking();
        LOG.error("Failure {} account={}: {}", reference, account == null ? "-" : account, QuietTrace.of(exception));
        return Troubles.failed(reference);
    }
}
