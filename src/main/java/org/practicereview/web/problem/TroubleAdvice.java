package org.practicereview.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.practicereview.organisation.NotSignedIn;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Answers for what pages and the API refuse or fail at. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class TroubleAdvice {

    private final TroubleFinder finder;
    private final TroubleWriter writer;

    TroubleAdvice(TroubleFinder finder, TroubleWriter writer) {
        this.finder = finder;
        this.writer = writer;
    }

    @ExceptionHandler(Exception.class)
    void answer(Exception exception, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (exception instanceof NotSignedIn && !TroubleWriter.isApi(request)) {
            response.sendRedirect("/sign-in");
            return;
        }
        writer.write(finder.find(exception), request, response);
    }
}
