package org.practicereview.web.signin;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Asked by an open page for somebody who wants to stay signed in: asking is what keeps the session. */
@Controller
class StillHere {

    @GetMapping("/still-here")
    ResponseEntity<Void> stay() {
        return ResponseEntity.noContent().build();
    }
}
