package org.practicereview.workflow.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.practicereview.organisation.CurrentPerson;
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

    @GetMapping("/api/v1/me")
    @Operation(summary = "Whom the token stands for")
    Me me() {
        return Me.of(current.get());
    }
}
