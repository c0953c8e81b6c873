package org.practicereview.administration;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where an administrator begins. */
@Controller
class OverviewPages {

    @GetMapping("/administration")
    String overview() {
        return "administration/overview";
    }
}
