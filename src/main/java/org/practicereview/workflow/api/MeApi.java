package org.practicereview.workflow.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.practicereview.organisation.CurrentPerson;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who am I? */
@RestController
@Tag(name = "Account")
class MeApi {

    private final CurrentPerson current;

    MeApi(CurrentPerson current) {
        this.current = current;
    }

    @GetMapping(path = "/api/v1/me", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Whom the token stands for")
    Me me() {
        return Me.of(current.get());
    }
}
