package org.practicereview.reviewer.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The Panel's pool of reviewers as open data. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Open tools")
class PoolApi {

    private final PublicPool pool;

    PoolApi(PublicPool pool) {
        this.pool = pool;
    }

    @GetMapping(path = "/pool-of-reviewers", produces = MediaType.APPLICATION_JSON_VALUE)
    @SecurityRequirements
    @Operation(summary = "The reviewers of the Panel's pool who agreed to be named. Needs no token")
    ShownPool all() {
        List<PublicReviewer> items = pool.all();
        return new ShownPool(items, 1, Math.max(1, items.size()), items.size(), pool.notNamed());
    }

    /**
     * The pool as a listing.
     *
     * @param notNamed how many more there are, who did not agree to be named
     */
    @Schema(name = "PoolOfReviewers")
    record ShownPool(List<PublicReviewer> items, int page, int size, int total, int notNamed) {}

    @GetMapping(path = "/pool-of-reviewers.csv", produces = "text/csv")
    @SecurityRequirements
    @Operation(summary = "The same as a file for spreadsheets. Needs no token")
    ResponseEntity<byte[]> file() {
        return pool.file();
    }
}
