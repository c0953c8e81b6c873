package org.practicereview.web.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers where only a status was set and nothing said. */
@Controller
class BareStatus implements ErrorController {

    private final TroubleFinder finder;
    private final TroubleWriter writer;

    BareStatus(TroubleFinder finder, TroubleWriter writer) {
        this.finder = finder;
        this.writer = writer;
    }

    @RequestMapping("/error")
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object exception = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Trouble trouble = exception instanceof Throwable failure
                ? BrokenBody.rememberedByTheContainer(failure).orElseGet(() -> finder.find(failure))
                : Troubles.ofStatus(status instanceof Integer number ? number : 404);
        writer.write(trouble, request, response);
    }
}
