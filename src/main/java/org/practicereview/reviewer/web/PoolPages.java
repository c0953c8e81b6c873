package org.practicereview.reviewer.web;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The Panel's pool of reviewers, for everybody. */
@Controller
class PoolPages {

    private final PublicPool pool;

    PoolPages(PublicPool pool) {
        this.pool = pool;
    }

    @GetMapping("/pool-of-reviewers")
    String page(Model model) {
        model.addAttribute("pool", pool.all());
        model.addAttribute("notNamed", pool.notNamed());
        return "reviewer/pool";
    }

    @GetMapping("/pool-of-reviewers.csv")
    ResponseEntity<byte[]> file() {
        return pool.file();
    }
}
