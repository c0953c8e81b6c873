package org.practicereview.web.signin;

import org.practicereview.organisation.CurrentPerson;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Asked by an open page for somebody who wants to stay signed in: asking is what keeps the session. A page whose session had
 * ended is shown again to its own account only, so the answer says whose session it is.
 */
@Controller
class StillHere {

    private final CurrentPerson current;

    StillHere(CurrentPerson current) {
        this.current = current;
    }

    @GetMapping("/still-here")
    ResponseEntity<Void> stay() {
        return ResponseEntity.noContent()
                .header("Signed-In", current.get().id().toString())
                .build();
    }
}
